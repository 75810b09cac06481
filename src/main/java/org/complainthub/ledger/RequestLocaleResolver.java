package org.complainthub.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese or English: what the address asks for by {@code ?lang=}, else what the browser prefers, else English. */
@Component("localeResolver")
class RequestLocaleResolver extends AcceptHeaderLocaleResolver {

    RequestLocaleResolver() {
        setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return getSupportedLocales().stream()
                .filter(locale -> locale.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> super.resolveLocale(request));
    }
}
