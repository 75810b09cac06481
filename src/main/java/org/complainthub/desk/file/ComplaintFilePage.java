package org.complainthub.desk.file;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.Sight;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One complaint file for people. */
@Controller
class ComplaintFilePage {

    private final FileViews views;
    private final Handling.Stores handling;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ComplaintFilePage(FileViews views, Handling.Stores handling, Vocabulary vocabulary, Clock clock) {
        this.handling = handling;
        this.views = views;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/desk/files/{number}")
    String show(@PathVariable String number, Authentication person, Locale locale, Model model) {
        FileView view = views.of(number, Sight.of(person));
        model.addAttribute("view", view);
        model.addAttribute("handling", handling.of(view.file().number()));
        model.addAttribute("names", vocabulary.in(locale));
        model.addAttribute("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return "desk/file";
    }
}
