package org.complainthub.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

class LanguageTest {

    private final MockMvc web = web();

    @Test
    void takesWhatTheBrowserPrefers() throws Exception {
        web.perform(get("/").header("Accept-Language", "zh-CN,zh;q=0.9"))
                .andExpect(content().string("zh"));
        web.perform(get("/").header("Accept-Language", "fr"))
                .andExpect(content().string("en"));
    }

    @Test
    void remembersWhatTheReaderChose() throws Exception {
        web.perform(get("/").param("lang", "zh").locale(Locale.ENGLISH))
                .andExpect(content().string("zh"))
                .andExpect(cookie().value("language", "zh"))
                .andExpect(cookie().httpOnly("language", true));
        web.perform(get("/").cookie(new Cookie("language", "zh")).locale(Locale.ENGLISH))
                .andExpect(content().string("zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "fr", "", "zh_'--", "../../etc"})
    void takesNoOtherWordForALanguage(String word) throws Exception {
        web.perform(get("/").param("lang", word).locale(Locale.ENGLISH))
                .andExpect(content().string("en"));
        web.perform(get("/").cookie(new Cookie("language", word)).locale(Locale.ENGLISH))
                .andExpect(content().string("en"));
    }

    private MockMvc web() {
        LocaleChangeInterceptor change = LanguageConfiguration.languageChange();
        return MockMvcBuilders.standaloneSetup(new Spoken())
                .setLocaleResolver(new LanguageCookie())
                .addInterceptors(change)
                .build();
    }

    /** An inner class, which a scan for components passes over. */
    @RestController
    @SuppressWarnings("ClassCanBeStatic")
    class Spoken {

        @GetMapping("/")
        String language(Locale locale) {
            return locale.getLanguage();
        }
    }
}
