package org.complainthub.normalize.mail.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.normalize.mail.InMemoryEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailEvidenceTest {

    private final InMemoryEvidence store = new InMemoryEvidence();

    @Test
    void keepsFilesAndMessagesInTheirOrderButNotTheText() {
        MailEvidence kept = read(
                "--b\n\ntext\n--b\nContent-Type: image/jpeg; name=a.jpg\n\nJFIF\n--b\n"
                        + "Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: Oil leak\n"
                        + "Content-Type: application/pdf; name=bill.pdf\n\n%PDF\n--b\nContent-Disposition: attachment\n\nnote\n--b--");

        assertThat(names(kept)).containsExactly("a.jpg", "Oil leak.eml", "bill.pdf", "attachment-4.txt");
        assertThat(kept.items())
                .extracting(EvidenceItem::mediaType)
                .containsExactly("image/jpeg", "message/rfc822", "application/pdf", "text/plain");
        assertThat(store.get(kept.items().get(0).sha256())).isEqualTo("JFIF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void changesNothingTheSecondTime() {
        String parts = "--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--b--";

        assertThat(read(parts)).isEqualTo(read(parts));
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void givesEveryFileANameOfItsOwn() {
        String part = "--b\nContent-Type: image/png; name=\"IMG.png\"\n\n%s\n";
        String nameless = "--b\nContent-Type: image/png\n\nx\n";

        assertThat(names(read(part.formatted("1") + part.formatted("2") + nameless + "--b--")))
                .containsExactly("IMG.png", "IMG (2).png", "attachment-3.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "filename=\"../../etc/passwd\"|passwd",
                "filename=\"C:\\TEMP\\photo.jpg\"|photo.jpg",
                "filename*=UTF-8''gpj.%E2%80%AEexe|gpj.exe",
                "filename=\"=?utf-8?B?5Y+R56WoLnBkZg==?=\"|发票.pdf",
                "filename*0*=UTF-8''%E5%8F; filename*1*=%91%E7%A5%A8; filename*2=\".pdf\"|发票.pdf",
                "filename*=gb2312''%B7%A2%C6%B1.pdf|发票.pdf",
                "filename=\"=?UTF-8?Q?a=00b=0D=0Ac.txt?=\"|abc.txt",
                "filename=\"a\\\"b.txt\"|a_b.txt",
                "filename=CON.txt|_CON.txt",
                "filename=\"...\"|attachment-1.png",
                "filename=\"\"|attachment-1.png"
            })
    void makesNamesSafe(String parameter, String name) {
        MailEvidence kept =
                read("--b\nContent-Type: image/png\nContent-Disposition: inline; " + parameter + "\n\nx\n--b--");

        assertThat(names(kept)).containsExactly(name);
    }

    @Test
    void tellsTheOriginalOfAChangedName() {
        MailEvidence kept = read("--b\nContent-Type: image/png; name=\"../a.png\"\n\nx\n--b--");

        assertThat(kept.defects()).containsExactly(new Defect("ATTACHMENT_RENAMED", "attachment", "../a.png", "a.png"));
    }

    @Test
    void leavesTrackingPixelsOut() {
        String pixel =
                Base64.getEncoder().encodeToString(new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, 0});
        String photo = pixel.replace("AQABAA", "QAFAAQ");

        MailEvidence kept = read("--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\n" + pixel
                + "\n--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\n" + photo + "\n--b--");

        assertThat(kept.items()).hasSize(1);
        assertThat(kept.defects()).extracting(Defect::code).containsExactly("TRACKING_PIXEL");
    }

    @Test
    void goesDownNestedMessagesToALimit() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            mail.append("From: a").append(i).append("@b.example\nContent-Type: message/rfc822\n\n");
        }
        MailEvidence kept = MailEvidence.of(MailParser.parse((mail + "\nend").getBytes(StandardCharsets.UTF_8)), store);

        assertThat(kept.items()).hasSize(6);
        assertThat(kept.defects()).extracting(Defect::code).contains("LIMIT_REACHED");
    }

    private MailEvidence read(String parts) {
        String mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + parts;
        return MailEvidence.of(MailParser.parse(mail.getBytes(StandardCharsets.UTF_8)), store);
    }

    private static List<String> names(MailEvidence kept) {
        return kept.items().stream().map(EvidenceItem::name).toList();
    }
}
