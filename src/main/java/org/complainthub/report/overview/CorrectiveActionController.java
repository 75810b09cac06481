package org.complainthub.report.overview;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.review.ReportReview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reports for operators: their history and mails, approving them or giving them back, sending again what came back. */
@RestController
class CorrectiveActionController {

    /** What a person says to his decision. */
    record Decision(@Nullable String reason) {}

    private final ReportRegister register;
    private final CorrectiveActionReports reports;
    private final ReportReview review;
    private final Resending resending;

    CorrectiveActionController(
            ReportRegister register, CorrectiveActionReports reports, ReportReview review, Resending resending) {
        this.register = register;
        this.reports = reports;
        this.review = review;
        this.resending = resending;
    }

    /** 400 when the size is out of range or there is no such state. */
    @GetMapping("/api/corrective-actions")
    ReportPage list(
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String file,
            Paging paging) {
        return register.list(new ReportQuery(state, department, file, paging.after(), paging.sizeOrDefault()));
    }

    /** The part of a list that is wanted. */
    record Paging(@Nullable String after, @Nullable Integer size) {

        private static final int USUAL = 50;

        int sizeOrDefault() {
            return Objects.requireNonNullElse(size, USUAL);
        }
    }

    /** 404 without such a report. */
    @GetMapping("/api/corrective-actions/{number}")
    ReportDetail show(@PathVariable String number) {
        return register.find(existing(number).number()).orElseThrow();
    }

    /** Approves the answer; 409 with the reason when it is not answered, or the person who is logged in may be its author. */
    @PostMapping(value = "/api/corrective-actions/{number}/approve", consumes = "application/json")
    ReportDetail approve(@PathVariable String number, @RequestBody Decision decision, Principal user) {
        review.approve(existing(number).number(), user.getName(), Objects.requireNonNullElse(decision.reason(), ""));
        return show(number);
    }

    /** Gives the answer back to the department, which gets the reason by mail; 409 when it is not answered. */
    @PostMapping(value = "/api/corrective-actions/{number}/return", consumes = "application/json")
    ReportDetail giveBack(@PathVariable String number, @RequestBody Decision decision, Principal user) {
        review.giveBack(existing(number).number(), user.getName(), Objects.requireNonNullElse(decision.reason(), ""));
        return show(number);
    }

    /** Where mails go that are sent again; null: to the department's address of today. */
    record Resend(@Nullable String address) {}

    /** Sends again what came back or could not be sent; the report as it is then. 409 for what is no address. */
    @PostMapping(value = "/api/corrective-actions/{number}/resend", consumes = "application/json")
    ReportDetail resend(@PathVariable String number, @RequestBody(required = false) @Nullable Resend wanted) {
        if (wanted == null || wanted.address() == null) {
            resending.resend(existing(number));
        } else {
            resending.resend(existing(number), wanted.address());
        }
        return show(number);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InvalidInput refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> reject(IllegalArgumentException unfit) {
        return ResponseEntity.badRequest().body(Map.of("error", String.valueOf(unfit.getMessage())));
    }

    private CorrectiveActionReport existing(String number) {
        return reports.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such report"));
    }
}
