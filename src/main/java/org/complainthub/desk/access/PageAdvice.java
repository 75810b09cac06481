package org.complainthub.desk.access;

import java.time.ZoneId;
import java.util.Locale;
import org.complainthub.reference.sentence.Said;
import org.complainthub.reference.sentence.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of every page needs: who is logged in, and the language. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final ZoneId zone;
    private final Sentences sentences;

    PageAdvice(@Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone, Sentences sentences) {
        this.zone = zone;
        this.sentences = sentences;
    }

    /** Null when nobody is logged in. */
    @ModelAttribute("sight")
    @Nullable
    Sight sight(@Nullable Authentication authentication) {
        return authentication == null ? null : Sight.of(authentication);
    }

    @ModelAttribute("userName")
    @Nullable
    String userName(@Nullable Authentication authentication) {
        return authentication == null ? null : authentication.getName();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return zone;
    }

    /** What the hub says of itself, in the language of the page. */
    @ModelAttribute("said")
    Said said(Locale locale) {
        return sentences.in(language(locale), zone);
    }

    @ModelAttribute("lang")
    String language(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }
}
