package org.complainthub.desk.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The key figures of a period as a page and as a spreadsheet, for who may see all of them. */
@Controller
class DigestPage {

    private static final int WEEKS = 8;
    private static final int MONTHS = 12;

    private final Digests digests;
    private final Clock clock;
    private final ZoneId zone;

    DigestPage(Digests digests, Clock clock, @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.digests = digests;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/desk/digests")
    String latest(Locale locale, Model model) {
        return show(periods().get(0), locale, model);
    }

    @GetMapping("/desk/digests/{name}")
    String show(@PathVariable String name, Locale locale, Model model) {
        return show(period(name), locale, model);
    }

    @GetMapping("/desk/digests/{name}/figures.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String name) {
        DigestPeriod period = period(name);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("management-" + period.name() + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DigestWorkbook.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(digests.workbook(period));
    }

    private String show(DigestPeriod period, Locale locale, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("periods", periods());
        model.addAttribute("tables", digests.tables(period, locale));
        return "desk/digest";
    }

    private List<DigestPeriod> periods() {
        return DigestPeriod.before(LocalDate.ofInstant(clock.instant(), zone), WEEKS, MONTHS);
    }

    private static DigestPeriod period(String name) {
        return DigestPeriod.named(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such period"));
    }
}
