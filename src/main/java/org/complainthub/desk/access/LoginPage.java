package org.complainthub.desk.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to log in with. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return "desk/login";
    }
}
