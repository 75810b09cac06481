package org.complainthub.desk.print;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.DeskActivities.Action;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.file.FileView;
import org.complainthub.desk.file.FileViews;
import org.complainthub.desk.file.Handling;
import org.complainthub.reference.sentence.Sentences;
import org.complainthub.report.overview.ReportDetail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A complaint file and each of its reports as PDF, as far as the person may see them; each is recorded. */
@Controller
class PrintController {

    private final FileViews views;
    private final Handling.Stores handling;
    private final Drawing drawing;
    private final DeskActivities activities;

    PrintController(FileViews views, Handling.Stores handling, Drawing drawing, DeskActivities activities) {
        this.views = views;
        this.handling = handling;
        this.drawing = drawing;
        this.activities = activities;
    }

    /** What turns a view into pages. */
    @Component("printDrawing")
    record Drawing(SpringTemplateEngine templates, PdfPrinter printer, Vocabulary vocabulary, Words words) {

        byte[] draw(String template, Map<String, Object> values, Locale locale) {
            Map<String, Object> all = new HashMap<>(values);
            all.put("names", vocabulary.in(locale));
            String lang = locale.getLanguage().equals("zh") ? "zh" : "en";
            all.put("lang", lang);
            all.put("said", words.sentences().in(lang, words.zone()));
            all.put("zone", words.zone());
            all.put("printedAt", words.clock().instant().atZone(words.zone()));
            return printer.print(templates.process(template, new Context(locale, all)));
        }
    }

    /** Language and time of what is printed. */
    @Component("printWords")
    record Words(
            MessageSource messages,
            Sentences sentences,
            Clock clock,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {}

    @GetMapping("/desk/files/{number}/pdf")
    ResponseEntity<byte[]> file(@PathVariable String number, Authentication who, Locale locale) {
        FileView view = views.of(number, Sight.of(who));
        String file = view.file().number();
        byte[] pdf = drawing.draw("desk/print-file", Map.of("view", view, "handling", handling.of(file)), locale);
        activities.add(who.getName(), Action.EXPORTED, file, "the file as PDF");
        return answer(pdf, file);
    }

    @GetMapping("/desk/files/{number}/reports/{report}/pdf")
    ResponseEntity<byte[]> report(
            @PathVariable String number, @PathVariable String report, Authentication who, Locale locale) {
        FileView view = views.of(number, Sight.of(who));
        ReportDetail detail = view.reports().stream()
                .filter(found -> found.report().number().equals(report))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such report"));
        byte[] pdf = drawing.draw("desk/print-report", Map.of("view", view, "detail", detail), locale);
        activities.add(who.getName(), Action.EXPORTED, view.file().number(), report + " as PDF");
        return answer(pdf, report);
    }

    /** The operator has to install a font; the reason says which. */
    @ExceptionHandler
    ResponseEntity<String> refuse(NoPrintFont missing, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(drawing.words().messages().getMessage("print.noFont", null, locale));
    }

    private static ResponseEntity<byte[]> answer(byte[] pdf, String name) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(pdf);
    }
}
