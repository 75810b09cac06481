package org.complainthub.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.mail.attachment.WrappedMails.attribute;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailPart;
import org.junit.jupiter.api.Test;

class TnefTest {

    private static final byte[] BODY = attribute(1, 0x800c, bytes("The gearbox jerks."));

    @Test
    void takesBodyAndFilesOut() {
        Mail mail = read(BODY, rendering(), title("invoice.pdf"), data("%PDF"), rendering(), title("a.jpg"), data("x"));

        assertThat(mail.text()).isEqualTo("The gearbox jerks.");
        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("", "invoice.pdf", "a.jpg");
        assertThat(mail.message().parts().get(1).content()).isEqualTo(bytes("%PDF"));
    }

    @Test
    void prefersHtmlToPlainText() {
        byte[] html = WrappedMails.binaryProperty(MapiProperties.BODY_HTML, bytes("<p>变速箱顿挫</p>"));

        assertThat(read(BODY, attribute(1, 0x9003, html)).text()).isEqualTo("变速箱顿挫");
    }

    @Test
    void readsNamesInTheCodePageOfTheMessage() {
        byte[] name = "发票.pdf\0".getBytes(Charset.forName("GB18030"));
        byte[] codePage = attribute(1, 0x9007, new byte[] {(byte) 0xa8, 3, 0, 0, 0, 0, 0, 0});

        Mail mail = read(codePage, rendering(), attribute(2, 0x8010, name), data("x"));

        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("发票.pdf");
    }

    @Test
    void tellsFilesApartWithoutTheirRendering() {
        Mail mail = read(data("one"), title("1.txt"), data("two"), title("2.txt"));

        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("1.txt", "2.txt");
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfACutStream() {
        byte[] whole = WrappedMails.tnef(BODY, rendering(), title("long.bin"), data("x".repeat(1000)));

        for (int length = 6; length < whole.length; length += 7) {
            Mail mail = WrappedMails.read("application/ms-tnef", Arrays.copyOf(whole, length));
            assertThat(mail.message().parts()).isNotNull();
        }
        assertThat(WrappedMails.read("application/ms-tnef", Arrays.copyOf(whole, 600))
                        .text())
                .isEqualTo("The gearbox jerks.");
    }

    private static Mail read(byte[]... attributes) {
        return WrappedMails.read("application/octet-stream; name=winmail.dat", WrappedMails.tnef(attributes));
    }

    private static byte[] rendering() {
        return attribute(2, 0x9002, new byte[14]);
    }

    private static byte[] title(String name) {
        return attribute(2, 0x8010, bytes(name + "\0"));
    }

    private static byte[] data(String content) {
        return attribute(2, 0x800f, bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
