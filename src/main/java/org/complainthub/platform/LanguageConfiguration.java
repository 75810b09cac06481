package org.complainthub.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Pages in Chinese or English: what {@code ?lang=} last asked for, else what the browser prefers, else English. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // to look for a parameter would read the body of a form, which the receipt API does itself
        registry.addInterceptor(languageChange()).excludePathPatterns("/api/**");
    }

    static LocaleChangeInterceptor languageChange() {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        return change;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }
}
