package org.complainthub.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of deadlines: what arrives on Monday 9 November 2026 at 10:00 in Shanghai, of this category and with
 * these circumstances, is due when, in the time of its store? A date alone is the end of that day.
 */
class ClockTableTest {

    private static final String TABLE =
            """
            # row of the table                        | category        | circumstances                      | clock           | due
            # deadlines by channel and trigger
            汽车销售管理办法 18, 33: 7 wd             | WAIT_REPAIR     |                                    | STATUTORY       | 2026-11-18
            ISO 10002: acknowledge at once            | WAIT_REPAIR     |                                    | ACKNOWLEDGEMENT | 2026-11-10
            12315: authority accepts in 7 wd          | WAIT_REPAIR     | channel REGULATOR                  | AUTHORITY       | 2026-11-18
            12315: mediation ends in 60 d             | WAIT_REPAIR     | channel REGULATOR                  | AUTHORITY       | 2027-01-08
            12315 举报: checked in 15 wd              | SIGN_FORGED     | channel REGULATOR, kind REPORT     | AUTHORITY       | 2026-11-30
            12315 举报: + 15 wd                       | SIGN_FORGED     | channel REGULATOR, kind REPORT     | AUTHORITY       | 2026-12-21
            12315 ODR enterprise: 10 wd               | WAIT_REPAIR     | channel REGULATOR                  | STATUTORY       | 2026-11-23
            三包 28: answer in 10 wd                  | SANBAO_RETURN   |                                    | STATUTORY       | 2026-11-23
            三包 28: completed in 20 wd               | SANBAO_RETURN   |                                    | COMPLETION      | 2026-12-07
            三包 by words and VIN                     | WAIT_REPAIR     | vin, says 我要求退车               | STATUTORY       | 2026-11-23
            三包 21, 40: loan car from day 6          | NO_LOAN_CAR     | says 保修期内修车没有代步车        | LOAN_CAR        | 2026-11-14T10:00
            三包 21, 40: day 6 is over                | WAIT_REPAIR     | says 保修修了两周还没好            | LOAN_CAR        | 2026-11-09
            处罚办法 8: 15 d                          | WAIT_REPAIR     | remedy REFUND                      | STATUTORY       | 2026-11-24
            机动车维修管理规定 38: 3 d                | REPEAT_REPAIR   |                                    | STATUTORY       | 2026-11-12
            交公路发〔1998〕349号: acceptance 5 wd    | WAIT_REPAIR     | channel TRANSPORT                  | AUTHORITY       | 2026-11-16
            交公路发〔1998〕349号: forwards in 10 wd  | WAIT_REPAIR     | channel TRANSPORT                  | AUTHORITY       | 2026-11-23
            transport, local rules: 15 wd             | WAIT_REPAIR     | channel TRANSPORT                  | AUTHORITY       | 2026-11-30
            transport, complex matter: 60 wd          | WAIT_REPAIR     | channel TRANSPORT                  | AUTHORITY       | 2027-02-01
            12328: 5 wd                               | WAIT_REPAIR     | channel TRANSPORT                  | STATED          | 2026-11-16
            12328: hard stop 10 wd                    | WAIT_REPAIR     | channel TRANSPORT                  | STATUTORY       | 2026-11-23
            12345: contact 1 wd                       | BOOKING         | from 12345 政务热线                | FIRST_RESPONSE  | 2026-11-10
            12345: 5 wd                               | BOOKING         | from 12345 政务热线                | STATED          | 2026-11-16
            消法 37, no date in the letter: 5 wd      | WAIT_REPAIR     | channel CONSUMER_ASSOC             | STATED          | 2026-11-16
            消法 37, date in the letter               | WAIT_REPAIR     | channel CONSUMER_ASSOC, by 2026-11-20T17:00 | STATED | 2026-11-20T17:00
            media inquiry: 4 h                        | WAIT_REPAIR     | channel MEDIA                      | FIRST_RESPONSE  | 2026-11-09T14:00
            media inquiry: holding statement 24 h     | WAIT_REPAIR     | channel MEDIA                      | ANSWER          | 2026-11-10T10:00
            车质网: contact, S2 within 24 h           | WAIT_REPAIR     | channel MEDIA, from 车质网         | FIRST_RESPONSE  | 2026-11-09T18:00
            车质网: reply 24 h                        | WAIT_REPAIR     | channel MEDIA, from 车质网         | ANSWER          | 2026-11-10T10:00
            WeChat Pay: 48 h                          | BOOKING         | from 微信支付商户平台              | ANSWER          | 2026-11-11T10:00
            own callback: owner the same day          | WAIT_REPAIR     | channel CALLBACK                   | ACKNOWLEDGEMENT | 2026-11-09
            own callback: 3 d                         | BOOKING         | channel CALLBACK                   | ANSWER          | 2026-11-12
            letter: 7 wd from the receipt stamp       | WAIT_REPAIR     | channel LETTER                     | STATUTORY       | 2026-11-18
            survey: contact in 48 h                   | BOOKING         | channel SURVEY                     | FIRST_RESPONSE  | 2026-11-11T10:00
            UK garage code: early resolution 5 wd     | WAIT_REPAIR     | store LDN                          | ANSWER          | 2026-11-16
            UK garage code: 8 weeks                   | WAIT_REPAIR     | store LDN                          | STATUTORY       | 2027-01-04
            UK garage code: adjudication file 10 wd   | WAIT_REPAIR     | store LDN, from The Motor Ombudsman | STATED         | 2026-11-23
            FCA DISP: prompt, 5 wd                    | FIN_INS_DISPUTE | store LDN                          | ACKNOWLEDGEMENT | 2026-11-16
            FCA DISP: final response 8 weeks          | FIN_INS_DISPUTE | store LDN                          | STATUTORY       | 2027-01-04
            16 CFR 703: decision in 40 d              | WAIT_REPAIR     | store NYC                          | STATUTORY       | 2026-12-18
            # severity matrix
            S1: contact 4 h                           | SAFETY_DEFECT   |                                    | FIRST_RESPONSE  | 2026-11-09T14:00
            S1: plan in 24 h                          | SAFETY_DEFECT   |                                    | ANSWER          | 2026-11-10T10:00
            S2: contact 8 h                           | SALES_DISPUTE   |                                    | FIRST_RESPONSE  | 2026-11-09T18:00
            S2: close 3 d                             | SALES_DISPUTE   |                                    | ANSWER          | 2026-11-12
            S3: contact 24 h                          | WAIT_REPAIR     |                                    | FIRST_RESPONSE  | 2026-11-10T10:00
            S3: close 3 d                             | WAIT_REPAIR     |                                    | ANSWER          | 2026-11-12
            S4: contact 72 h                          | BOOKING         |                                    | FIRST_RESPONSE  | 2026-11-12T10:00
            S4: close 7 wd                            | BOOKING         |                                    | ANSWER          | 2026-11-18
            # rules that car makers publish
            FAW-VW 一般: 24 h                         | BOOKING         | store VW                           | FIRST_RESPONSE  | 2026-11-10T10:00
            FAW-VW 升级: 8 h                          | SALES_DISPUTE   | store VW                           | FIRST_RESPONSE  | 2026-11-09T18:00
            FAW-VW 重大: 4 h                          | SAFETY_DEFECT   | store VW                           | FIRST_RESPONSE  | 2026-11-09T14:00
            Audi: 24 h                                | BOOKING         | store AU                           | FIRST_RESPONSE  | 2026-11-10T10:00
            Audi: plan of improvement in 1 week       | BOOKING         | store AU                           | ANSWER          | 2026-11-16
            Geely: respond 2 h                        | BOOKING         | store GE                           | FIRST_RESPONSE  | 2026-11-09T12:00
            Geely: close 3 d                          | BOOKING         | store GE                           | ANSWER          | 2026-11-12
            Geely, network: respond 10 min            | BOOKING         | store GE, channel MEDIA, from 车质网 | ACKNOWLEDGEMENT | 2026-11-09T10:10
            Geely, network: contact 30 min            | BOOKING         | store GE, channel MEDIA, from 车质网 | FIRST_RESPONSE | 2026-11-09T10:30
            Geely, network: close and reply 24 h      | BOOKING         | store GE, channel MEDIA, from 车质网 | ANSWER         | 2026-11-10T10:00
            Ford hot alert: 10 d                      | BOOKING         | store FO, channel SURVEY           | COMPLETION      | 2026-11-19
            # rules of counting
            a region with a holiday of its own        | WAIT_REPAIR     | store JC01                         | STATUTORY       | 2026-11-19
            a stated date wins when it is earlier     | BOOKING         | by 2026-11-11T09:00                | ANSWER          | 2026-11-11T09:00
            a stated date loses when it is later      | BOOKING         | by 2026-12-24T09:00                | ANSWER          | 2026-11-18
            a default date is a stated one            | BOOKING         | from 12345 政务热线                | ANSWER          | 2026-11-16
            """;

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
                  - {code: GE, zh: 东店, en: East, aliases: [], zone: Asia/Shanghai, makers: [GEELY]}
                  - {code: VW, zh: 西店, en: West, aliases: [], zone: Asia/Shanghai, makers: [FAW_VW]}
                  - {code: AU, zh: 南店, en: South, aliases: [], zone: Asia/Shanghai, makers: [AUDI]}
                  - {code: FO, zh: 北店, en: North, aliases: [], zone: Asia/Shanghai, makers: [FORD]}
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

    @ParameterizedTest
    @MethodSource("rows")
    void isDue(Row row) {
        ComplaintDraft draft = given(row.category(), row.circumstances());
        assertThat(clocks(draft))
                .filteredOn(running -> running.id().equals(row.clock()))
                .extracting(running -> running.dueAt().toInstant())
                .contains(time(row.due(), zoneOf(draft)).toInstant());
    }

    /** One row of the table. */
    record Row(String name, String category, String circumstances, String clock, String due) {

        static Row of(String line) {
            String[] cells = line.split("\\|");
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        @Override
        public String toString() {
            return name + ": " + clock + " on " + due;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().filter(line -> !line.startsWith("#")).map(Row::of);
    }

    @Test
    void replacesTheGeneralClocksByThoseOfTheRegion() {
        assertThat(clocks(given("WAIT_REPAIR", "store LDN")))
                .filteredOn(clock -> clock.id().equals("STATUTORY"))
                .extracting(Clock::basis)
                .singleElement()
                .asString()
                .startsWith("Motor Ombudsman code; FCA DISP");
    }

    @Test
    void addsTheRulesOfACarMakerWithoutLooseningTheGeneralOnes() {
        assertThat(clocks(given("SAFETY_DEFECT", "store AU")))
                .filteredOn(clock -> List.of("FIRST_RESPONSE", "ANSWER").contains(clock.id()))
                .extracting(Clock::basis)
                .containsOnly("severity S1");
    }

    private static ComplaintDraft given(String category, String circumstances) {
        ComplaintDraft draft = a(Kind.COMPLAINT, category);
        for (String one : circumstances.split(", *")) {
            String[] said = one.split(" ", 2);
            draft = with(draft, said[0], said[said.length - 1]);
        }
        return draft;
    }

    private static ComplaintDraft with(ComplaintDraft draft, String what, String value) {
        return switch (what) {
            case "" -> draft;
            case "channel" -> draft.channel(Channel.valueOf(value));
            case "kind" -> draft.kind(Kind.valueOf(value));
            case "from" -> draft.referral(new Referral(value, "1", null, null));
            case "by" -> draft.referral(new Referral("骏澜", "1", null, time(value, ZoneId.of("Asia/Shanghai"))));
            case "says" -> saying(draft, value);
            case "remedy" -> draft.remedies(List.of(new Remedy(Remedy.Type.valueOf(value), null, null)));
            case "store" -> draft.visit(new Visit(value, null, null));
            case "vin" -> draft.vehicle(new Vehicle("LSVAA49J7R2000001", true, null, null, null));
            default -> throw new IllegalArgumentException("unknown circumstance " + what);
        };
    }

    private static ZoneId zoneOf(ComplaintDraft draft) {
        return rules.reference()
                .storeNamed(draft.build().visit().store())
                .map(store -> ZoneId.of(store.zone()))
                .orElse(ZoneId.of("Asia/Shanghai"));
    }

    private static OffsetDateTime time(String text, ZoneId zone) {
        LocalDateTime local = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atTime(LocalTime.of(23, 59, 59));
        return local.atZone(zone).toOffsetDateTime();
    }

    private static List<Clock> clocks(ComplaintDraft draft) {
        return rules.route(draft.build()).assessment().clocks();
    }
}
