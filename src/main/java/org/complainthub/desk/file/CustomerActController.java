package org.complainthub.desk.file;

import java.util.Objects;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.desk.access.Sight;
import org.complainthub.report.decision.Decision;
import org.complainthub.report.decision.DecisionTaking;
import org.complainthub.report.survey.SurveyAnswer;
import org.complainthub.report.survey.SurveyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person at the desk tells a customer, and hears from him on the phone, by the forms of the file's page. */
@Controller
class CustomerActController {

    /** The decision, with what the customer is told. */
    record DecisionForm(Decision.@Nullable Outcome outcome, @Nullable String words) {}

    /** What the customer says of the handling. */
    record SurveyForm(
            @Nullable Boolean solved,
            @Nullable Integer speed,
            @Nullable Integer attitude,
            @Nullable Integer overall,
            @Nullable String words) {

        SurveyAnswer answer() {
            return SurveyAnswer.of(solved, overall, new SurveyAnswer.Grades(speed, attitude), words);
        }
    }

    private final DecisionTaking decisions;
    private final SurveyAnswers surveys;
    private final FileViews views;
    private final FileActs acts;

    CustomerActController(DecisionTaking decisions, SurveyAnswers surveys, FileViews views, FileActs acts) {
        this.decisions = decisions;
        this.surveys = surveys;
        this.views = views;
        this.acts = acts;
    }

    @PostMapping("/desk/files/{number}/decisions")
    String decide(
            @PathVariable String number,
            @ModelAttribute DecisionForm form,
            Authentication who,
            RedirectAttributes page) {
        FileActs.Act act = act(number, "DECIDE", String.valueOf(form.outcome()), who);
        return acts.carryOut(act, page, () -> {
            if (form.outcome() == null) {
                throw new InvalidInput("a decision needs an outcome");
            }
            String words = Objects.requireNonNullElse(form.words(), "");
            return decisions
                    .take(act.fileNumber(), form.outcome(), words, act.actor())
                    .complaintNumber();
        });
    }

    @PostMapping("/desk/files/{number}/survey")
    String record(
            @PathVariable String number, @ModelAttribute SurveyForm form, Authentication who, RedirectAttributes page) {
        FileActs.Act act = act(number, "SURVEY", "by phone", who);
        return acts.carryOut(act, page, () -> surveys.record(act.fileNumber(), form.answer(), act.actor())
                .complaintNumber());
    }

    /** On a file that the person may see. */
    private FileActs.Act act(String number, String name, String detail, Authentication who) {
        String file = views.of(number, Sight.of(who)).file().number();
        return new FileActs.Act(who.getName(), file, name, detail);
    }
}
