package org.complainthub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.complainthub.PageTemplates;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.ledger.LedgerRow.Department;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class LedgerPageTest {

    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-09T01:05:00Z");

    private final Kept ledger = new Kept();
    private final MockMvc web = web();

    @Test
    void showsTheAccountAndTheReceipts() throws Exception {
        String page = page("/");
        assertThat(page)
                .contains("<html lang=\"en\">", "every receipt is accounted for", "2026-11-09 09:05")
                .contains("letters/1.txt", "Complaint", "Repeat", "C-2026-000001", ">S1<", "asked")
                .doesNotContain("??");
    }

    @Test
    void speaksChineseToBrowsersThatDo() throws Exception {
        String page = web.perform(get("/").header("Accept-Language", "zh-CN,zh;q=0.9"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("<html lang=\"zh\">", "再次投诉", "待填报").doesNotContain("??");
        assertThat(page("/")).contains("<html lang=\"en\">");
    }

    @Test
    void escapesWhatComesFromOutside() throws Exception {
        ledger.rows = List.of(row("<script>alert(1)</script>.eml", "${7*7}"));
        assertThat(page("/")).contains("&lt;script&gt;alert(1)", "${7*7}").doesNotContain("<script", ">49<");
    }

    @Test
    void hasNeitherScriptNorStyleInline() throws Exception {
        assertThat(page("/")).doesNotContain("<script", "<style", " style=", "onclick");
    }

    @Test
    void saysWhatIsUnderWay() throws Exception {
        ledger.account = new Account(7, 2, 1, 1, 0);
        assertThat(page("/")).contains("3 under way");
    }

    @Test
    void hasAWordForEveryChannelKindAndRelation() {
        for (String bundle : new String[] {"messages.properties", "messages_zh.properties"}) {
            Properties words = words(bundle);
            for (Channel channel : Channel.values()) {
                assertThat(words).containsKey("channel." + channel);
            }
            for (Kind kind : Kind.values()) {
                assertThat(words).containsKey("kind." + kind);
            }
            for (Relation relation : Relation.values()) {
                assertThat(words).containsKey("relation." + relation);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?page=-3", "/?page=2147483647", "/api/ledger?size=100000", "/api/ledger?size=-1"})
    void staysWithinTheLedger(String address) throws Exception {
        web.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        web.perform(get("/api/ledger?size=10"))
                .andExpect(jsonPath("$.account.received").value(6))
                .andExpect(jsonPath("$.balanced").value(true))
                .andExpect(jsonPath("$.size").value(10))
                .andExpect(jsonPath("$.receipts[0].fileNumber").value("C-2026-000001"))
                .andExpect(jsonPath("$.receipts[0].departments[0].report").value("ISSUED"));
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockMvc web() {
        ReferenceData reference = new ReferenceData(List.of(), List.of(), List.of());
        return MockMvcBuilders.standaloneSetup(
                        new LedgerPage(ledger, reference, ZoneId.of("Asia/Shanghai")), new LedgerController(ledger))
                .setViewResolvers(PageTemplates.views())
                .setLocaleResolver(languages())
                .build();
    }

    private static AcceptHeaderLocaleResolver languages() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    private static Properties words(String bundle) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
            words.load(reader);
            return words;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static LedgerRow row(String source, String file) {
        return new LedgerRow(
                "r1",
                source,
                RECEIVED,
                "LETTER",
                "COMPLAINT",
                "REPEAT",
                file,
                "S1",
                List.of(new Department("WORKSHOP", "ISSUED"), new Department("MGMT", null)));
    }

    private static final class Kept implements Ledger {

        private Account account = new Account(6, 2, 2, 1, 1);
        private List<LedgerRow> rows = List.of(
                row("letters/1.txt", "C-2026-000001"),
                new LedgerRow(null, "mail/broken.eml", RECEIVED, null, null, null, null, null, List.of()));

        @Override
        public Account account() {
            return account;
        }

        @Override
        public List<LedgerRow> rows(int page, int size) {
            return rows;
        }
    }
}
