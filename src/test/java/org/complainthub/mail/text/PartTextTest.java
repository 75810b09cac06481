package org.complainthub.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.complainthub.mail.mime.MailParser;
import org.junit.jupiter.api.Test;

class PartTextTest {

    @Test
    void joinsTheLinesOfFlowedText() {
        String flowed = "The gearbox \njerks.\n> You said \n> it is fine.\n  From here\n-- \nWei";

        assertThat(read("text/plain; format=flowed", flowed))
                .isEqualTo("The gearbox jerks.\n> You said it is fine.\n From here\n-- \nWei");
        assertThat(read("text/plain; format=flowed; delsp=yes", "变速箱 \n顿挫")).isEqualTo("变速箱顿挫");
        assertThat(read("text/plain", "The gearbox \njerks.")).isEqualTo("The gearbox \njerks.");
    }

    @Test
    void readsEnrichedText() {
        assertThat(read("text/enriched", "<bold>Now</bold> is\nthe <color><param>red</param>time</color>\n\n1 << 2"))
                .isEqualTo("Now is the time\n1 < 2");
    }

    @Test
    void readsRichTextInItsCharsets() {
        String chinese = hex("刹车", "GB18030");
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset134 SimSun;}}{\\*\\generator Riched20;}"
                        + "{\\f1 " + chinese + "}\\par caf\\'e9 \\u21464?\\u-28641?\\par\\b done\\b0 !}";

        assertThat(read("text/rtf", rtf)).isEqualTo("刹车\ncafé 变速\ndone!");
    }

    @Test
    void readsTheHtmlInsideRichText() {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}"
                + "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 One{\\*\\htmltag84 <br>}\\htmlrtf \\line\\htmlrtf0 two"
                + "\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}";

        assertThat(read("text/rtf", rtf)).isEqualTo("One\ntwo");
    }

    @Test
    void takesTheArmourOffASignedText() {
        String signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nThe brakes fail.\n- - really\n"
                + "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n";

        assertThat(read("text/plain", signed)).isEqualTo("The brakes fail.\n- really");
    }

    @Test
    void tellsAnAppointmentInAFewLines() {
        String calendar = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\n"
                + "BEGIN:VEVENT\nSUMMARY:保养预\n 约\nDTSTART;TZID=Asia/Shanghai:20261020T093000\nLOCATION:Hall 2\\, left\n"
                + "ORGANIZER;CN=\"Wei; Li\":mailto:wei@mail.example\nBEGIN:VALARM\nDESCRIPTION:bell\nEND:VALARM\n"
                + "DESCRIPTION:Oil\\nand tyres\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThat(read("text/calendar; charset=utf-8", calendar))
                .isEqualTo("Appointment: 保养预约 (REQUEST)\nWhen: 2026-10-20 09:30 Asia/Shanghai\nWhere: Hall 2, left\n"
                        + "Organizer: Wei; Li\n\nOil\nand tyres");
        assertThat(read("text/calendar", "no calendar")).isEmpty();
    }

    private static String read(String contentType, String text) {
        String mail = "Content-Type: " + contentType + "\n\n" + text;
        return PartText.of(
                MailParser.parse(mail.getBytes(StandardCharsets.UTF_8)).parts().get(0));
    }

    private static String hex(String text, String charset) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            hex.append(String.format("\\'%02x", b));
        }
        return hex.toString();
    }
}
