package org.complainthub.desk.oem;

import java.util.Objects;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.file.FileActs;
import org.complainthub.desk.file.FileViews;
import org.complainthub.report.customer.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer's consent to sharing with the car maker, and its withdrawal, by the form of the file's page. */
@Controller
class ConsentController {

    /** What the customer said, and how. */
    record ConsentForm(boolean given, @Nullable String how) {}

    private final Consents consents;
    private final FileViews views;
    private final FileActs acts;

    ConsentController(Consents consents, FileViews views, FileActs acts) {
        this.consents = consents;
        this.views = views;
        this.acts = acts;
    }

    @PostMapping("/desk/files/{number}/consent")
    String record(
            @PathVariable String number,
            @ModelAttribute ConsentForm form,
            Authentication who,
            RedirectAttributes page) {
        String file = views.of(number, Sight.of(who)).file().number();
        String name = form.given() ? "CONSENT" : "WITHDRAW_CONSENT";
        FileActs.Act act = new FileActs.Act(who.getName(), file, name, String.valueOf(form.how()));
        return acts.carryOut(act, page, () -> {
            consents.record(file, form.given(), Objects.requireNonNullElse(form.how(), ""), who.getName());
            return file;
        });
    }
}
