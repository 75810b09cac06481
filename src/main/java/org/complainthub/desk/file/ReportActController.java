package org.complainthub.desk.file;

import java.util.Objects;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.desk.access.Sight;
import org.complainthub.report.followup.EffectivenessReview;
import org.complainthub.report.overview.ReportDetail;
import org.complainthub.report.overview.Resending;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.review.ReportReview;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on the corrective-action reports of a file, by the forms of its page; the last approval closes the file. */
@Controller
class ReportActController {

    /** What is done about reports. */
    @Component("reportOffice")
    record ReportOffice(
            ReportReview review,
            EffectivenessReview effectiveness,
            Resending resending,
            CorrectiveActionReports reports) {}

    /** What can be decided. */
    enum Kind {
        APPROVE,
        GIVE_BACK
    }

    /** What a form says. */
    record ReportForm(Kind kind, String report, @Nullable String reason) {

        String detail() {
            return FileActs.detail(report, reason);
        }
    }

    /** Whether the measures work, and why somebody thinks so. */
    record EffectivenessForm(String report, boolean works, @Nullable String reason) {

        String detail() {
            return FileActs.detail(report, reason);
        }
    }

    /** To which address mails go that came back; empty: to the department's of today. */
    record ResendForm(String report, @Nullable String address) {}

    private final ReportOffice office;
    private final FileViews views;
    private final FileActs acts;

    ReportActController(ReportOffice office, FileViews views, FileActs acts) {
        this.office = office;
        this.views = views;
        this.acts = acts;
    }

    @PostMapping("/desk/files/{number}/reports")
    String decide(
            @PathVariable String number, @ModelAttribute ReportForm form, Authentication who, RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        FileActs.Act act = new FileActs.Act(
                who.getName(), view.file().number(), form.kind().name(), form.detail());
        return acts.carryOut(act, page, () -> {
            decide(own(view, form.report()), form, who.getName());
            return view.file().number();
        });
    }

    @PostMapping("/desk/files/{number}/resending")
    String resend(
            @PathVariable String number, @ModelAttribute ResendForm form, Authentication who, RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        FileActs.Act act = new FileActs.Act(who.getName(), view.file().number(), "RESEND", form.report());
        return acts.carryOut(act, page, () -> {
            CorrectiveActionReport report =
                    office.reports().find(own(view, form.report())).orElseThrow();
            if (StringUtils.hasText(form.address())) {
                office.resending().resend(report, form.address());
            } else {
                office.resending().resend(report);
            }
            return view.file().number();
        });
    }

    @PostMapping("/desk/files/{number}/effectiveness")
    String judge(
            @PathVariable String number,
            @ModelAttribute EffectivenessForm form,
            Authentication who,
            RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        String name = form.works() ? "EFFECTIVE" : "INEFFECTIVE";
        FileActs.Act act = new FileActs.Act(who.getName(), view.file().number(), name, form.detail());
        return acts.carryOut(act, page, () -> {
            String reason = Objects.requireNonNullElse(form.reason(), "");
            office.effectiveness().answer(own(view, form.report()), form.works(), act.actor(), reason);
            return view.file().number();
        });
    }

    private void decide(String report, ReportForm form, String person) {
        String reason = Objects.requireNonNullElse(form.reason(), "");
        switch (form.kind()) {
            case APPROVE -> office.review().approve(report, person, reason);
            case GIVE_BACK -> office.review().giveBack(report, person, reason);
        }
    }

    private static String own(FileView view, String wanted) {
        return view.reports().stream()
                .map(ReportDetail::report)
                .filter(report -> report.number().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("there is no such report in this file"))
                .number();
    }
}
