package org.complainthub.report.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.decision.DecisionRejection;
import org.complainthub.report.survey.SurveyAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a customer. Whoever has its link may look at it and act as the customer; a wrong or expired link shows what
 * to do. Nothing is done by opening a link: programs open them to look for viruses.
 */
@Controller
@RequestMapping("/progress/{token}")
class ProgressPage {

    private final Access access;
    private final CustomerProgresses progresses;
    private final Acts acts;
    private final CustomerMail words;

    ProgressPage(Access access, CustomerProgresses progresses, Acts acts, CustomerMail words) {
        this.access = access;
        this.progresses = progresses;
        this.acts = acts;
        this.words = words;
    }

    /** Who may come in, and how often. */
    @Component("customerAccess")
    record Access(CustomerContacts contacts, RequestRate rate, Clock clock) {}

    /** What a customer does. */
    @Component("customerActs")
    record Acts(DecisionRejection rejection, SurveyAnswers survey) {}

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return withCustomer(token, request, locale, customer -> page(customer, locale));
    }

    @PostMapping("/objection")
    ModelAndView object(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale) {
        return withCustomer(token, request, locale, customer -> {
            acts.rejection().reject(customer, reason);
            return page(customer, locale).addObject("done", "objection");
        });
    }

    @PostMapping("/survey")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        return withCustomer(token, request, locale, customer -> {
            acts.survey().take(customer.complaintNumber(), SurveyForm.read(sent));
            return page(customer, locale).addObject("done", "survey");
        });
    }

    @GetMapping("/unsubscribe")
    ModelAndView askToUnsubscribe(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return withCustomer(token, request, locale, customer -> new ModelAndView("report/unsubscribe")
                .addObject("lang", lang(locale))
                .addObject("path", access.contacts().path(customer)));
    }

    /** Also without the page, by one click in a mail program (RFC 8058). */
    @PostMapping("/unsubscribe")
    ModelAndView unsubscribe(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return withCustomer(token, request, locale, customer -> {
            access.contacts().unsubscribe(customer.address());
            return message("unsubscribed", HttpStatus.OK, locale);
        });
    }

    private interface Reply {
        ModelAndView to(CustomerContact customer);
    }

    private ModelAndView withCustomer(String token, HttpServletRequest request, Locale locale, Reply reply) {
        if (!access.rate().permits(request.getRemoteAddr())) {
            return message("tooOften", HttpStatus.TOO_MANY_REQUESTS, locale);
        }
        Optional<CustomerContact> customer = access.contacts().byToken(token);
        if (customer.isEmpty()) {
            return message("unknown", HttpStatus.NOT_FOUND, locale);
        }
        if (customer.get().expiresAt().toInstant().isBefore(access.clock().instant())) {
            return message("expired", HttpStatus.GONE, locale);
        }
        try {
            return reply.to(customer.get());
        } catch (InvalidInput refused) {
            return page(customer.get(), locale).addObject("refused", true);
        }
    }

    private ModelAndView page(CustomerContact customer, Locale locale) {
        return new ModelAndView("report/progress")
                .addObject("lang", lang(locale))
                .addObject("path", access.contacts().path(customer))
                .addObject("progress", progresses.of(customer))
                .addObject("recourse", words.recourse(lang(locale)).lines().toList());
    }

    private static ModelAndView message(String name, HttpStatus status, Locale locale) {
        ModelAndView message = new ModelAndView("report/message");
        message.setStatus(status);
        return message.addObject("lang", lang(locale)).addObject("message", "progress." + name);
    }

    private static String lang(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }
}
