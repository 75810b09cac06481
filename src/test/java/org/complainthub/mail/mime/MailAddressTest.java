package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Anna Li <Anna@X.example>                       | Anna Li     | anna@x.example",
                "\"Li, Anna\" <anna@x.example>                  | Li, Anna    | anna@x.example",
                "Li, Anna <anna@x.example>                      | Li, Anna    | anna@x.example",
                "anna@x.example (Anna Li)                       | Anna Li     | anna@x.example",
                "anna@x.example                                 |             | anna@x.example",
                "<anna@x.example>                               |             | anna@x.example",
                "anna@x.example <anna@x.example>                | anna@x.example | anna@x.example",
                "boss@dealer.example <anna@x.example>           | boss@dealer.example | anna@x.example",
                "\"boss@dealer.example\" <anna@x.example>       | boss@dealer.example | anna@x.example",
                "\"Anna <anna@x.example>                        | Anna        | anna@x.example",
                "Anna\" <anna@x.example>                        | Anna        | anna@x.example",
                "\"Anna \\\"Ann\\\" Li\" <anna@x.example>       | Anna \"Ann\" Li | anna@x.example",
                "=?gb2312?B?s8LSuw==?= <chen@x.example>         | 陈一          | chen@x.example",
                "=?utf-8?Q?Li=2C_Anna?= <anna@x.example>        | Li, Anna    | anna@x.example",
                "\"=?utf-8?Q?Li=2C_Anna?=\" <anna@x.example>    | Li, Anna    | anna@x.example",
                "=?utf-8?Q?boss=40dealer.example?= <s@evil.example> | boss@dealer.example | s@evil.example",
                "=?utf-8?Q?a=2C_b=40c.example?=, d@x.example    | a, b@c.example | d@x.example",
                "Anna (from (the) shop) <anna@x.example>        | Anna (from (the) shop) | anna@x.example",
                "Anna Li <anna@x.example                        | Anna Li     | anna@x.example",
                "Anna Li anna@x.example>                        | Anna Li     | anna@x.example",
                "<>, b@x.example                                |             | b@x.example",
                "Team: anna@x.example, bob@x.example;           |             | anna@x.example",
                "'anna@x.example'                               |             | anna@x.example",
                "Anna <anna@[192.0.2.1]>                        | Anna        | anna@[192.0.2.1]",
                "Anna <anna@x.example.>                         | Anna        | anna@x.example"
            })
    void readsNameAndAddress(String raw, String name, String email) {
        assertThat(MailAddress.first(from(raw), "From")).contains(new MailAddress(name, email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<>",
                "\"\"",
                "Anna Li",
                "anna at x.example",
                "undisclosed-recipients:;",
                "@",
                "anna@",
                "@x.example",
                "=?utf-8?Q?a=40dealer.example?=",
                "=?utf-8?Q?a?Q?b?=@victim.example",
                "=?utf-8?Q?a?=@victim.example",
                "\"anna@x.example\"",
                "(anna@x.example)"
            })
    void knowsWhenNobodyIsNamed(String raw) {
        assertThat(MailAddress.first(from(raw), "From")).isEmpty();
    }

    @Test
    void readsEveryMailboxOfALongField() {
        assertThat(MailAddress.all(from("A <a@x.example>; b@x.example,, \"C, D\" <c@x.example>, d@x.example"), "From"))
                .extracting(MailAddress::email)
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void readsRawNamesAndFullWidthSigns(String charset) {
        String raw =
                new String("陈一〈车主〉 ＜chen＠x.example＞".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);

        assertThat(MailAddress.first(from(raw), "From")).map(MailAddress::email).contains("chen@x.example");
    }

    @Test
    void findsTheAuthorBehindAList() {
        MailHeaders list = headers(
                "From", "Li via Service <service@list.example>",
                "List-Id", "<service.list.example>",
                "X-Original-From", "Li <li@x.example>");

        assertThat(MailAddress.author(list)).contains(new MailAddress("Li", "li@x.example"));
    }

    @Test
    void keepsTheFromFieldWhereNoListSpeaks() {
        MailHeaders forged =
                headers("From", "Li via Service <stranger@evil.example>", "X-Original-From", "Li <li@x.example>");

        assertThat(MailAddress.author(forged)).map(MailAddress::email).contains("stranger@evil.example");
    }

    @Test
    void staysFastOnHostileFields() {
        for (String piece : List.of("\"", "(", "<", "a@", "@", ",", ":", "=?a?q?", "a@b,", "<a@b", "\\\"(")) {
            String field = piece.repeat(128 * 1024 / piece.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(MailAddress.all(from(field), "From")).isNotNull());
        }
    }

    private static MailHeaders from(String raw) {
        return headers("From", raw);
    }

    private static MailHeaders headers(String... namesAndValues) {
        java.util.ArrayList<MailHeaders.Field> fields = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(MailHeaders.field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new MailHeaders(fields);
    }
}
