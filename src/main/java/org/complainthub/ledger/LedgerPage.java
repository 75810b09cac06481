package org.complainthub.ledger;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as a page for people, in Chinese or English. */
@Controller
class LedgerPage {

    private static final int ROWS = 50;

    private final Ledger ledger;
    private final ReferenceData reference;
    private final ZoneId zone;

    LedgerPage(Ledger ledger, ReferenceData reference, @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.reference = reference;
        this.zone = zone;
    }

    @GetMapping("/")
    String show(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        Paging paging = Paging.of(page, ROWS);
        List<LedgerRow> rows = ledger.rows(paging.page(), paging.size());
        model.addAttribute("account", ledger.account());
        model.addAttribute("rows", rows);
        model.addAttribute("page", paging.page());
        model.addAttribute("hasOlder", rows.size() == paging.size());
        model.addAttribute("lang", locale.getLanguage().equals("zh") ? "zh" : "en");
        model.addAttribute("departments", departmentNames(locale));
        model.addAttribute("zone", zone);
        return "ledger";
    }

    private Map<String, String> departmentNames(Locale locale) {
        Function<Department, String> name = locale.getLanguage().equals("zh") ? Department::zh : Department::en;
        return reference.departments().stream().collect(Collectors.toMap(Department::code, name));
    }
}
