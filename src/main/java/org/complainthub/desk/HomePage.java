package org.complainthub.desk;

import org.complainthub.desk.access.Sight;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts: with the files, or with the figures when files are not his to see. */
@Controller
class HomePage {

    @GetMapping("/desk")
    String start(Authentication person) {
        return Sight.of(person).seesPersons() ? "redirect:/desk/files" : "redirect:/desk/charts";
    }
}
