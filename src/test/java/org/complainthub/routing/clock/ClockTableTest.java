package org.complainthub.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.reference.DataFiles;
import org.complainthub.routing.rules.RoutingRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of deadlines: what arrives on Monday 9 November 2026 at 10:00 in Shanghai is due when? */
class ClockTableTest {

    private static final String DAY = "T23:59:59+08:00";

    @TempDir
    private static Path config;

    private static RoutingRules rules;

    @BeforeAll
    static void nameStores() throws IOException {
        Files.writeString(
                config.resolve("stores.yaml"),
                """
                stores:
                  - {code: LDN, zh: 伦敦店, en: London, aliases: [], zone: Europe/London, region: GB}
                  - {code: NYC, zh: 纽约店, en: New York, aliases: [], zone: America/New_York, region: US}
                  - {code: FT, zh: 福田店, en: Futian, aliases: [JC01], zone: Asia/Shanghai, region: CN-GD}
                """);
        Files.createDirectories(config.resolve("calendars"));
        for (String region : List.of("GB", "US")) {
            Files.writeString(
                    config.resolve("calendars/" + region + "-2026.yaml"),
                    "{region: " + region + ", year: 2026, basis: none, holidays: [], workingWeekends: []}");
        }
        Files.writeString(
                config.resolve("calendars/cn-gd-2026.yaml"),
                "{region: CN-GD, year: 2026, basis: local, workingWeekends: [],"
                        + " holidays: [{name: local, from: 2026-11-12, to: 2026-11-12}]}");
        rules = RoutingRules.from(new DataFiles(List.of("file:" + config + "/", "classpath:defaults/")));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("any complaint to a dealer", plain(), "STATUTORY", "2026-11-18" + DAY),
                row("acknowledgement", plain(), "ACKNOWLEDGEMENT", "2026-11-10" + DAY),
                row("12315, the authority accepts", from(Channel.REGULATOR), "AUTHORITY", "2026-11-18" + DAY),
                row("12315, the mediation ends", from(Channel.REGULATOR), "AUTHORITY", "2027-01-08" + DAY),
                row("12315, a report is checked", report(), "AUTHORITY", "2026-11-30" + DAY),
                row("12315 ODR", from(Channel.REGULATOR), "STATUTORY", "2026-11-23" + DAY),
                row("三包, answer", a(Kind.COMPLAINT, "SANBAO_RETURN"), "STATUTORY", "2026-11-23" + DAY),
                row("三包, completion", a(Kind.COMPLAINT, "SANBAO_RETURN"), "COMPLETION", "2026-12-07" + DAY),
                row("三包 by words and VIN", sanbaoByWords(), "STATUTORY", "2026-11-23" + DAY),
                row("claim for a remedy", claim(), "STATUTORY", "2026-11-24" + DAY),
                row("repair quality", a(Kind.COMPLAINT, "REPEAT_REPAIR"), "STATUTORY", "2026-11-12" + DAY),
                row("transport authority, acceptance", from(Channel.TRANSPORT), "AUTHORITY", "2026-11-16" + DAY),
                row("12328, hard stop", from(Channel.TRANSPORT), "STATUTORY", "2026-11-23" + DAY),
                row("12345, contact", referredBy("深圳市12345热线"), "FIRST_RESPONSE", "2026-11-09T14:00+08:00"),
                row("12345 on a mild matter", mildBy12345(), "FIRST_RESPONSE", "2026-11-10" + DAY),
                row("consumer association", associationLater(), "ANSWER", "2026-11-10T10:00+08:00"),
                row("press, top level", from(Channel.MEDIA), "FIRST_RESPONSE", "2026-11-09T14:00+08:00"),
                row("press, statement", from(Channel.MEDIA), "ANSWER", "2026-11-10T10:00+08:00"),
                row("public site", site(), "ANSWER", "2026-11-10T10:00+08:00"),
                row("WeChat Pay", wechatPay(), "ANSWER", "2026-11-11T10:00+08:00"),
                row("own call back, owner", from(Channel.CALLBACK), "ACKNOWLEDGEMENT", "2026-11-09" + DAY),
                row("own call back, answer", mildCallBack(), "ANSWER", "2026-11-12" + DAY),
                row("letter", from(Channel.LETTER), "STATUTORY", "2026-11-18" + DAY),
                row("S1 contact", a(Kind.COMPLAINT, "SAFETY_DEFECT"), "FIRST_RESPONSE", "2026-11-09T14:00+08:00"),
                row("S2 contact", a(Kind.COMPLAINT, "SALES_DISPUTE"), "FIRST_RESPONSE", "2026-11-09T18:00+08:00"),
                row("S3 contact", plain(), "FIRST_RESPONSE", "2026-11-10T10:00+08:00"),
                row("S4 contact", a(Kind.COMPLAINT, "BOOKING"), "FIRST_RESPONSE", "2026-11-12T10:00+08:00"),
                row("S1 plan", a(Kind.COMPLAINT, "SAFETY_DEFECT"), "ANSWER", "2026-11-10T10:00+08:00"),
                row("S2 close", a(Kind.COMPLAINT, "SALES_DISPUTE"), "ANSWER", "2026-11-12" + DAY),
                row("S4 close", a(Kind.COMPLAINT, "BOOKING"), "ANSWER", "2026-11-18" + DAY),
                row("UK garage code", at("LDN"), "ANSWER", "2026-11-16T23:59:59Z"),
                row("UK final response", at("London"), "STATUTORY", "2027-01-04T23:59:59Z"),
                row("UK motor finance", financeInLondon(), "ACKNOWLEDGEMENT", "2026-11-16T23:59:59Z"),
                row("US mechanism", at("NYC"), "STATUTORY", "2026-12-18T23:59:59-05:00"),
                row("store with a holiday of its own", at("JC01"), "STATUTORY", "2026-11-19" + DAY));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDue(ComplaintDraft draft, String id, String due) {
        assertThat(clocks(draft))
                .filteredOn(clock -> clock.id().equals(id))
                .extracting(clock -> clock.dueAt().toInstant())
                .contains(java.time.OffsetDateTime.parse(due).toInstant());
    }

    @Test
    void replacesTheGeneralClocksByThoseOfTheRegion() {
        assertThat(clocks(at("LDN")))
                .filteredOn(clock -> clock.id().equals("STATUTORY"))
                .extracting(Clock::basis)
                .singleElement()
                .asString()
                .startsWith("Motor Ombudsman code; FCA DISP");
    }

    private static List<Clock> clocks(ComplaintDraft draft) {
        return rules.route(draft.build()).assessment().clocks();
    }

    private static Arguments row(String name, ComplaintDraft draft, String id, String due) {
        return Arguments.of(Named.of(name, draft), id, due);
    }

    private static ComplaintDraft plain() {
        return a(Kind.COMPLAINT, "WAIT_REPAIR");
    }

    private static ComplaintDraft from(Channel channel) {
        return plain().channel(channel);
    }

    private static ComplaintDraft report() {
        return a(Kind.REPORT, "SIGN_FORGED").channel(Channel.REGULATOR);
    }

    private static ComplaintDraft referredBy(String authority) {
        return from(Channel.REGULATOR).referral(new Referral(authority, "1", null, null));
    }

    private static ComplaintDraft mildBy12345() {
        return a(Kind.COMPLAINT, "BOOKING").referral(new Referral("12345 政务热线", "1", null, null));
    }

    private static ComplaintDraft associationLater() {
        return from(Channel.CONSUMER_ASSOC);
    }

    private static ComplaintDraft site() {
        return from(Channel.MEDIA).referral(new Referral("车质网", "1", null, null));
    }

    private static ComplaintDraft wechatPay() {
        return a(Kind.COMPLAINT, "BOOKING").referral(new Referral("微信支付商户平台", "1", null, null));
    }

    private static ComplaintDraft mildCallBack() {
        return a(Kind.COMPLAINT, "BOOKING").channel(Channel.CALLBACK);
    }

    private static ComplaintDraft claim() {
        return plain().remedies(List.of(new Remedy(Remedy.Type.REFUND, null, null)));
    }

    private static ComplaintDraft sanbaoByWords() {
        return saying(plain(), "我要求退车").vehicle(new Vehicle("LSVAA49J7R2000001", true, null, null, null));
    }

    private static ComplaintDraft at(String store) {
        return plain().visit(new Visit(store, null, null));
    }

    private static ComplaintDraft financeInLondon() {
        return a(Kind.COMPLAINT, "FIN_INS_DISPUTE").visit(new Visit("LDN", null, null));
    }
}
