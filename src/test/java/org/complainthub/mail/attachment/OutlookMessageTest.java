package org.complainthub.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;
import org.junit.jupiter.api.Test;

class OutlookMessageTest {

    private static final Map<String, String> FIELDS = Map.of(
            "001A", "IPM.Note",
            "0037", "天窗漏水",
            "0C1A", "魏一",
            "5D01", "wei@mail.example",
            "1000", "天窗漏水，不给保修。",
            "1035", "<m-1@mail.example>");

    @Test
    void tellsItAsAnInternetMessage() throws IOException {
        Mail mail = Mail.of(MailParser.parse(OutlookMessage.toInternetMessage(outlook(FIELDS))));

        assertThat(mail.subject()).isEqualTo("天窗漏水");
        assertThat(mail.sender().orElseThrow().email()).isEqualTo("wei@mail.example");
        assertThat(mail.sender().orElseThrow().name()).isEqualTo("魏一");
        assertThat(mail.headers().raw("Message-ID")).isEqualTo("<m-1@mail.example>");
        assertThat(mail.text()).isEqualTo("天窗漏水，不给保修。");
        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("", "照片.jpg");
    }

    @Test
    void letsNoFieldBeginAnother() throws IOException {
        Map<String, String> forged = Map.of("0037", "a\r\nFrom: boss@dealer.example", "1000", "text");

        Mail mail = Mail.of(MailParser.parse(OutlookMessage.toInternetMessage(outlook(forged))));

        assertThat(mail.sender()).isEmpty();
        assertThat(mail.subject()).isEqualTo("a From: boss@dealer.example");
    }

    @Test
    void isANestedMessageWhenAttached() throws IOException {
        Mail mail = WrappedMails.read("application/vnd.ms-outlook; name=\"投诉.msg\"", outlook(FIELDS));

        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("投诉.msg", "投诉.eml");
        assertThat(mail.message().parts().get(1).isMessage()).isTrue();
    }

    @Test
    void staysClosedWhenItIsDamaged() throws IOException {
        byte[] whole = outlook(FIELDS);
        for (int length : new int[] {whole.length / 2, whole.length - 1100}) {
            byte[] cut = Arrays.copyOf(whole, length);

            Mail mail = WrappedMails.read("application/vnd.ms-outlook; name=cut.msg", cut);

            assertThat(mail.message().parts().get(0).content()).isEqualTo(cut);
            assertThat(mail.message().defects()).extracting(Defect::code).contains("ATTACHMENT_UNREADABLE");
        }
    }

    private static byte[] outlook(Map<String, String> fields) throws IOException {
        return WrappedMails.outlookMessage(fields, "照片.jpg", "JFIF".getBytes(StandardCharsets.US_ASCII));
    }
}
