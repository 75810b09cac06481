package org.complainthub.desk.search;

import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Channel;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.Sight;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of complaint files with its search. */
@Controller
class FileListPage {

    private static final int ROWS = 50;
    private static final List<String> STATES = List.of("OPEN", "CLOSED", "RECORDED", "JOINED");

    private final FileList files;
    private final Vocabulary vocabulary;

    FileListPage(FileList files, Vocabulary vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/desk/files")
    String show(@ModelAttribute("form") SearchForm form, Authentication person, Locale locale, Model model) {
        model.addAttribute("page", files.find(form, Sight.of(person), ROWS));
        model.addAttribute("names", vocabulary.in(locale));
        model.addAttribute("states", STATES);
        model.addAttribute("channels", Channel.values());
        return "desk/files";
    }
}
