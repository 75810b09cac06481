package org.complainthub.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.matching.identity.IdentityKey;
import org.junit.jupiter.api.Test;

/** What every store of complaint files promises. */
abstract class ComplaintFilesContract {

    private final IdentityKey key = new IdentityKey(
            IdentityKey.Type.PHONE, "137" + UUID.randomUUID().toString().substring(0, 8));
    private final SortedSet<IdentityKey> keys = new TreeSet<>(Set.of(key));

    abstract ComplaintFiles files();

    @Test
    void givesBackTheRecordedComplaintUnchanged() {
        Complaint complaint = filed(noiseOfShen(id()).build());

        assertThat(inside(() -> files().matched(complaint.receiptId()).orElseThrow()))
                .isEqualTo(complaint);
    }

    @Test
    void knowsNothingOfAReceiptThatWasNeverHere() {
        assertThat(files().matched("never")).isEmpty();
    }

    @Test
    void numbersFilesWithinTheYearOfReceipt() {
        OffsetDateTime old = OffsetDateTime.parse("1999-12-31T23:00:00+08:00");
        String first = filed(noiseOfShen(id()).times(received(old)).build()).complaintNumber();
        String second = filed(noiseOfShen(id()).times(received(old)).build()).complaintNumber();
        String other = filed(noiseOfShen(id()).build()).complaintNumber();

        assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(n -> n.matches("C-1999-\\d{6}"));
        assertThat(other).matches("C-2026-\\d{6}");
    }

    @Test
    void findsTheLatestReceiptsUnderAKeyFirst() {
        filed(noiseOfShen(id()).build());
        Complaint second = filed(noiseOfShen(id()).times(daysLater(1)).build());
        Complaint third = filed(noiseOfShen(id()).times(daysLater(2)).build());

        assertThat(candidates(keys, 2))
                .extracting(receipt -> receipt.complaint().receiptId())
                .containsExactly(third.receiptId(), second.receiptId());
    }

    @Test
    void findsNothingUnderANameThatTooManyShare() {
        SortedSet<IdentityKey> name = new TreeSet<>(Set.of(new IdentityKey(IdentityKey.Type.NAME, id())));
        for (int i = 0; i < 2; i++) {
            Complaint complaint = noiseOfShen(id()).kind(Kind.NOT_FEEDBACK).build();
            files().alone(() -> {
                files().record(filing(complaint, name));
                return true;
            });
        }

        assertThat(candidates(name, 4)).hasSize(2);
        assertThat(candidates(name, 2)).isEmpty();
    }

    @Test
    void bringsTheOtherReceiptsOfAFile() {
        Complaint first = filed(noiseOfShen(id()).build());
        String number = first.complaintNumber();
        SortedSet<IdentityKey> whole = new TreeSet<>(Set.of(new IdentityKey(IdentityKey.Type.FILE, number)));
        Complaint second =
                noiseOfShen(id()).complaintNumber(number).times(daysLater(1)).build();
        inside(() -> {
            files().record(filing(second, whole));
            return true;
        });

        assertThat(candidates(keys, 9)).extracting(FiledReceipt::complaint).containsExactly(second, first);
    }

    @Test
    void bringsTheFileOfAReceipt() {
        Complaint complaint = filed(noiseOfShen(id()).build());

        FiledReceipt found = candidates(keys, 9).get(0);

        assertThat(found.file().number()).isEqualTo(complaint.complaintNumber());
        assertThat(found.firstReceiptId()).isEqualTo(complaint.receiptId());
    }

    @Test
    void bringsAReceiptWithoutFile() {
        Complaint complaint = noiseOfShen(id()).kind(Kind.NOT_FEEDBACK).build();
        files().alone(() -> {
            files().record(filing(complaint, keys));
            return true;
        });

        assertThat(candidates(keys, 9)).containsExactly(new FiledReceipt(complaint, null));
    }

    @Test
    void tellsWhetherAReceiptWasHere() {
        Complaint complaint = filed(noiseOfShen(id()).build());

        assertThat(inside(() -> files().trace(complaint.receiptId(), keys, 9)).recorded())
                .isTrue();
        assertThat(inside(() -> files().trace("another", keys, 9)).recorded()).isFalse();
    }

    @Test
    void findsNothingUnderNoKey() {
        assertThat(candidates(new TreeSet<>(), 9)).isEmpty();
    }

    @Test
    void callsAKeyOfManyNamesCrowded() {
        for (String name : List.of("沈知远", "姚可心", "秦亦凡", "沈知远")) {
            filed(noiseOfShen(id()).complainant(person(name, null, null)).build());
        }

        assertThat(trace().crowded(2)).containsExactly(key);
        assertThat(trace().crowded(3)).isEmpty();
    }

    @Test
    void movesTheLatestReceiptForwardOnly() {
        Complaint complaint = filed(noiseOfShen(id()).times(daysLater(5)).build());
        String number = complaint.complaintNumber();
        join(number, 9);
        join(number, 7);

        ComplaintFile file = files().file(number).orElseThrow();

        assertThat(file.openedAt()).isEqualTo(MONDAY.plusDays(5));
        assertThat(file.lastReceiptAt()).isEqualTo(MONDAY.plusDays(9));
    }

    @Test
    void closesAnOpenFileOnce() {
        String number = filed(noiseOfShen(id()).build()).complaintNumber();

        assertThat(inside(() -> files().close(number, MONDAY.plusDays(3)))).isTrue();
        assertThat(inside(() -> files().close(number, MONDAY.plusDays(4)))).isFalse();
        assertThat(files().file(number).orElseThrow().closedAt()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void opensAClosedFileAgain() {
        String number = filed(noiseOfShen(id()).build()).complaintNumber();
        inside(() -> files().close(number, MONDAY.plusDays(3)));
        reopen(number, 5);

        ComplaintFile file = files().file(number).orElseThrow();

        assertThat(file.status()).isEqualTo(ComplaintFile.Status.OPEN);
        assertThat(file.closedAt()).isNull();
    }

    @Test
    void keepsAReopenedFileOpenWhenItsOldClosureComesAgain() {
        String number = filed(noiseOfShen(id()).build()).complaintNumber();
        inside(() -> files().close(number, MONDAY.plusDays(3)));
        reopen(number, 5);

        assertThat(inside(() -> files().close(number, MONDAY.plusDays(3)))).isFalse();
        assertThat(inside(() -> files().close(number, MONDAY.plusDays(6)))).isTrue();
    }

    @Test
    void neverClosesAFileThatOnlyRecords() {
        String number = filed(noiseOfShen(id()).kind(Kind.PRAISE).build()).complaintNumber();

        assertThat(inside(() -> files().close(number, MONDAY))).isFalse();
        assertThat(files().file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.RECORDED);
    }

    @Test
    void takesHostileCharactersInKeysAndText() {
        IdentityKey odd = new IdentityKey(IdentityKey.Type.REFERENCE, "a\u0000b' OR 1=1 --\ud800" + "x".repeat(5000));
        Complaint complaint =
                noiseOfShen("odd'\"-" + id()).text(words("零字符\u0000，引号'")).build();
        SortedSet<IdentityKey> oddKeys = new TreeSet<>(Set.of(odd));
        files().alone(() -> {
            files().record(filing(complaint, oddKeys));
            return true;
        });

        assertThat(candidates(oddKeys, 9)).extracting(FiledReceipt::complaint).containsExactly(complaint);
    }

    final <T> T inside(Supplier<T> work) {
        return files().alone(work);
    }

    private List<FiledReceipt> candidates(SortedSet<IdentityKey> sought, int most) {
        return inside(() -> files().candidates(files().trace("", sought, most), most));
    }

    private Trace trace() {
        return inside(() -> files().trace("", keys, 9));
    }

    private static Filing filing(Complaint matched, SortedSet<IdentityKey> keys) {
        return new Filing(matched, keys, null, List.of());
    }

    private Complaint filed(Complaint complaint) {
        return inside(() -> {
            ComplaintFile file = files().open(complaint);
            Complaint matched = complaint.edit().complaintNumber(file.number()).build();
            files().record(new Filing(matched, keys, file, List.of()));
            return matched;
        });
    }

    private void join(String number, int days) {
        inside(() -> {
            Complaint complaint = noiseOfShen(id())
                    .times(daysLater(days))
                    .complaintNumber(number)
                    .build();
            files().record(filing(complaint, keys));
            return true;
        });
    }

    private void reopen(String number, int days) {
        inside(() -> {
            files().reopen(number, MONDAY.plusDays(days));
            return true;
        });
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
