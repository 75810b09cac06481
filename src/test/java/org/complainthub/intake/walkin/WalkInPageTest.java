package org.complainthub.intake.walkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.Receipts;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class WalkInPageTest {

    private static final String FORM_NO = "WI-20261120-0123456789ab";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    Path directory;

    private Receipts receipts;
    private MockMvc web;

    @BeforeEach
    void open() {
        receipts = new Receipts(directory);
        WalkInWriter writer = new WalkInWriter(PlatformBeans.json(), PlatformBeans.CLOCK);
        ReferenceData reference = new ReferenceData(
                List.of(), List.of(), List.of(new Store("XC", "新城店", "Newtown", List.of(), "Asia/Shanghai")));
        AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
        locales.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        web = MockMvcBuilders.standaloneSetup(
                        new WalkInPage(receipts, new Photos(receipts.evidence()), reference, writer))
                .setLocaleResolver(locales)
                .setViewResolvers(views())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"zh, 客户原话, 新城店", "en, The customer's own words, Newtown"})
    void showsTheFormInBothLanguages(String language, String label, String store) throws Exception {
        String page = page(language);
        assertThat(page)
                .contains("<html lang=\"" + language + "\"", label.replace("'", "&#39;"), store, "value=\"reception\"")
                .contains("enctype=\"multipart/form-data\"", "width=device-width")
                .doesNotContain("??", "<script", " style=", "onclick");
    }

    @Test
    void givesEveryFieldALabel() throws Exception {
        String page = page("en");
        Matcher fields = Pattern.compile(
                        "<(?:input|textarea|select)(?![^>]*type=\"(?:hidden|radio)\")[^>]*\\bid=\"(\\w+)\"")
                .matcher(page);
        assertThat(fields.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(id -> assertThat(page).contains("<label for=\"" + id + "\""));
    }

    @Test
    void makesAReceiptOfAFilledInForm() throws Exception {
        web.perform(filled().param("phone", "139 0000 2113")
                        .param("mileage", "21040")
                        .locale(Locale.CHINESE))
                .andExpect(redirectedUrlPattern("/walk-in?lang=zh&receipt=????????????????????????????????"));
        Receipt receipt = receipts.pointers.get(0);
        assertThat(receipt.channel()).isEqualTo(Channel.WALK_IN);
        assertThat(receipt.name()).isEqualTo(FORM_NO + ".json");
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8))
                .contains("\"statement\":\"刹车异响\"", "\"mileage\":21040", "139 0000 2113")
                .doesNotContain("expectation");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 12, 7 to 15 digits",
        "vin, LSVAA49J7R200000, 17 letters and digits",
        "vin, LSVAA49J7R20O0001, 17 letters"
    })
    void refusesANumberThatCanBeNone(String field, String value, String fault) throws Exception {
        assertThat(web.perform(filled().param(field, value).locale(Locale.ENGLISH))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(fault);
        assertThat(receipts.pointers).isEmpty();
    }

    @Test
    void makesOneReceiptOfTheSameFormSentTwice() throws Exception {
        web.perform(filled());
        web.perform(filled());
        assertThat(receipts.pointers)
                .hasSize(2)
                .extracting(Receipt::receiptId)
                .containsOnly(receipts.pointers.get(0).receiptId());
    }

    @Test
    void keepsThePhotosAsEvidenceOfTheReceipt() throws Exception {
        web.perform(filled().file(new MockMultipartFile("photos", "../door.exe", "image/png", PNG)))
                .andExpect(status().is3xxRedirection());
        EvidenceItem photo = receipts.pointers.get(0).renditions().get(0);
        assertThat(photo.mediaType()).isEqualTo("image/png");
        assertThat(photo.name()).isEqualTo("photo-1.png");
        assertThat(receipts.evidence().get(photo.sha256())).isEqualTo(PNG);
    }

    @Test
    void refusesWhatIsNoPhoto() throws Exception {
        String page = refused(filled().file(new MockMultipartFile(
                "photos", "a.png", "image/png", "MZ...".getBytes(StandardCharsets.US_ASCII))));
        assertThat(page).contains("id=\"photos-fault\"", "刹车异响");
    }

    @ParameterizedTest
    @CsvSource({
        "statement, ' ', statement-fault",
        "mileage, 12k, mileage-fault",
        "channel, HANDOVER, fromDepartment-fault"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String fault) throws Exception {
        String page = refused(filled().param("name", "贺兰").with(request -> {
            request.setParameter(field, value);
            return request;
        }));
        assertThat(page)
                .contains("id=\"" + fault + "\"", "role=\"alert\"", "贺兰")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"channel, MAIL", "channel, x", "formNo, ../../x", "formNo, ''"})
    void refusesWhatTheFormCannotSend(String field, String value) throws Exception {
        refused(filled().with(request -> {
            request.setParameter(field, value);
            return request;
        }));
    }

    @Test
    void showsNoReceiptThatIsNone() throws Exception {
        assertThat(web.perform(get("/walk-in").param("receipt", "<b>").principal(() -> "reception"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("role=\"status\"");
    }

    private static MockMultipartHttpServletRequestBuilder filled() {
        MockMultipartHttpServletRequestBuilder request = multipart("/walk-in");
        request.param("formNo", FORM_NO).param("channel", "WALK_IN").param("statement", "刹车异响");
        return request;
    }

    private String refused(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        String page = web.perform(request)
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(receipts.pointers).isEmpty();
        return page;
    }

    private String page(String language) throws Exception {
        return web.perform(
                        get("/walk-in").locale(Locale.forLanguageTag(language)).principal(() -> "reception"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static ThymeleafViewResolver views() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
