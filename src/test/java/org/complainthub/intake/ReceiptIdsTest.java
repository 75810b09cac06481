package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptIdsTest {

    private static final String MAIL = "Message-ID: <1@mail.example>\r\nSubject: brakes\r\n\r\nThey squeal.\r\n";

    @TempDir
    Path directory;

    @Test
    void isTheSameForOneMailInTwoMailboxes() throws IOException {
        String once = idOf(incoming(Channel.MAIL, "service", "", "Delivered-To: a@dealer.example\r\n" + MAIL));
        String twice = idOf(incoming(Channel.MAIL, "sales", "", "Delivered-To: b@dealer.example\r\n" + MAIL));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void announcesEachOfItsDeliveries() throws IOException {
        ReceiptIntake intake =
                new ReceiptIntake(new FileEvidenceStore(directory), IntakeStage.properties(directory, List.of()));
        Receipt service = intake.take(incoming(Channel.MAIL, "service", "", MAIL));
        Receipt sales = intake.take(incoming(Channel.MAIL, "sales", "", MAIL));
        assertThat(sales.receiptId()).isEqualTo(service.receiptId());
        assertThat(sales.announcementKey()).isNotEqualTo(service.announcementKey());
        assertThat(intake.take(incoming(Channel.MAIL, "sales", "", MAIL)).announcementKey())
                .isEqualTo(sales.announcementKey());
    }

    @Test
    void isAnotherForOtherContentUnderTheSameMessageId() throws IOException {
        assertThat(idOf(incoming(Channel.MAIL, "service", "", MAIL.replace("squeal", "fail"))))
                .isNotEqualTo(idOf(incoming(Channel.MAIL, "service", "", MAIL)));
    }

    @Test
    void isAnotherForTheSameFileOfAnotherInlet() throws IOException {
        assertThat(idOf(incoming(Channel.LETTER, "post", "a.txt", "words")))
                .isNotEqualTo(idOf(incoming(Channel.LETTER, "desk", "a.txt", "words")))
                .isNotEqualTo(idOf(incoming(Channel.LETTER, "post", "b.txt", "words")));
    }

    private static String idOf(IncomingReceipt incoming) throws IOException {
        return ReceiptIds.of(incoming, Sha256.hex(incoming.content().bytes()));
    }

    private static IncomingReceipt incoming(Channel channel, String source, String name, String text) {
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(channel, source),
                name,
                null,
                OffsetDateTime.parse("2026-11-20T08:00:00+08:00"),
                new Payload(text.getBytes(StandardCharsets.UTF_8)));
    }
}
