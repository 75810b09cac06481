package org.complainthub.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Remembers the language a reader chose, one of those that the pages speak. */
class LanguageCookie extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    LanguageCookie() {
        super("language");
        AcceptHeaderLocaleResolver preferred = new AcceptHeaderLocaleResolver();
        preferred.setSupportedLocales(SPOKEN);
        preferred.setDefaultLocale(Locale.ENGLISH);
        setDefaultLocaleFunction(preferred::resolveLocale);
        setCookieMaxAge(Duration.ofDays(365));
        setRejectInvalidCookies(false);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale != null && SPOKEN.contains(locale)) {
            super.setLocale(request, response, locale);
        }
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        Locale asked = Locale.forLanguageTag(value);
        return SPOKEN.contains(asked) ? asked : null;
    }
}
