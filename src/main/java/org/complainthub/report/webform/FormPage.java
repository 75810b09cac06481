package org.complainthub.report.webform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complainthub.report.letter.FormLinks;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportStores;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form of a report on the web, in Chinese or English. Whoever has its link may fill it in; a link that is wrong, of an
 * earlier round or used shows a page that says what to do.
 */
@Controller
class FormPage {

    private static final String ADDRESS = "/reports/form/{number}/{round}/{key}";

    private final ReportStores stores;
    private final FormSubmission submission;
    private final FormLinks links;
    private final FormWords words;

    FormPage(ReportStores stores, FormSubmission submission, FormLinks links, FormWords words) {
        this.stores = stores;
        this.submission = submission;
        this.links = links;
        this.words = words;
    }

    /** Which form: the report, its round, and the key that proves that the reader got our mail. */
    record Link(String number, int round, String key) {}

    @GetMapping(ADDRESS)
    ModelAndView show(Link link, Locale locale) {
        return withReport(link, locale, report -> page(report, submission.open(report), List.of(), locale));
    }

    /** Keeps a draft, or sends the form when the button for that was pressed. */
    @PostMapping(ADDRESS)
    ModelAndView take(Link link, @RequestParam Map<String, String> sent, Locale locale) {
        return withReport(link, locale, report -> {
            FormDraft draft = FormSubmission.read(sent);
            if (!sent.containsKey("submit")) {
                submission.save(report, draft);
                return page(report, draft, List.of(), locale).addObject("saved", true);
            }
            List<String> faults = submission.submit(report, draft);
            return faults.isEmpty() ? message("sent", HttpStatus.OK, locale) : page(report, draft, faults, locale);
        });
    }

    private interface Reply {
        ModelAndView to(CorrectiveActionReport report);
    }

    private ModelAndView withReport(Link link, Locale locale, Reply reply) {
        Optional<CorrectiveActionReport> found =
                stores.reports().find(link.number()).filter(report -> links.proves(report, link.round(), link.key()));
        if (found.isEmpty()) {
            return message("unknown", HttpStatus.NOT_FOUND, locale);
        }
        CorrectiveActionReport report = found.get();
        if (report.round() != link.round()) {
            return message("expired", HttpStatus.GONE, locale);
        }
        return report.state().isOpen() && !submission.isSubmitted(report)
                ? reply.to(report)
                : message("used", HttpStatus.GONE, locale);
    }

    private ModelAndView page(CorrectiveActionReport report, FormDraft draft, List<String> faults, Locale locale) {
        return new ModelAndView("report/form")
                .addObject("lang", lang(locale))
                .addObject("report", report)
                .addObject("author", draft.author())
                .addObject("inputs", FormInput.of(words.form(report), draft.measures(), locale))
                .addObject("problems", stores.problems().of(report.number()))
                .addObject("faults", words.of(faults, lang(locale)));
    }

    private static ModelAndView message(String name, HttpStatus status, Locale locale) {
        ModelAndView message = new ModelAndView("report/message");
        message.setStatus(status);
        return message.addObject("lang", lang(locale)).addObject("message", "reportForm." + name);
    }

    private static String lang(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }
}
