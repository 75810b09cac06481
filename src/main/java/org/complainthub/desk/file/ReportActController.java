package org.complainthub.desk.file;

import java.util.Objects;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.desk.access.Sight;
import org.complainthub.report.overview.ReportDetail;
import org.complainthub.report.review.ReportReview;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions on the corrective-action reports of a file, by the forms of its page; the last approval closes the file. */
@Controller
class ReportActController {

    /** What can be decided. */
    enum Kind {
        APPROVE,
        GIVE_BACK
    }

    /** What a form says. */
    record ReportForm(Kind kind, String report, @Nullable String reason) {}

    private final ReportReview review;
    private final FileViews views;
    private final FileActs acts;

    ReportActController(ReportReview review, FileViews views, FileActs acts) {
        this.review = review;
        this.views = views;
        this.acts = acts;
    }

    @PostMapping("/desk/files/{number}/reports")
    String decide(
            @PathVariable String number, @ModelAttribute ReportForm form, Authentication who, RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        FileActs.Act act = new FileActs.Act(
                who.getName(), view.file().number(), form.kind().name(), form.toString());
        return acts.carryOut(act, page, () -> {
            decide(own(view, form), form, who.getName());
            return view.file().number();
        });
    }

    private void decide(String report, ReportForm form, String person) {
        String reason = Objects.requireNonNullElse(form.reason(), "");
        switch (form.kind()) {
            case APPROVE -> review.approve(report, person, reason);
            case GIVE_BACK -> review.giveBack(report, person, reason);
        }
    }

    private static String own(FileView view, ReportForm form) {
        return view.reports().stream()
                .map(ReportDetail::report)
                .filter(report -> report.number().equals(form.report()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("there is no such report in this file"))
                .number();
    }
}
