package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.EvidenceUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileEvidenceStoreTest {

    private static final byte[] BYTES = "brakes squeal".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private FileEvidenceStore store;

    @BeforeEach
    void open() {
        store = new FileEvidenceStore(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesAStreamTheAddressOfItsBytes() throws IOException {
        String streamed = store.put(new ByteArrayInputStream(BYTES));

        assertThat(streamed).isEqualTo(store.put(BYTES)).isEqualTo(Sha256.hex(BYTES));
        assertThat(store.get(streamed)).isEqualTo(BYTES);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void keepsSeveralInTheirOrderAndTheSameOnce() throws IOException {
        List<byte[]> contents = Stream.of("brakes", "gearbox", "brakes", "paint")
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toList();
        assertThat(store.putAll(contents)).map(store::get).containsExactlyElementsOf(contents);
        assertThat(files()).isEqualTo(3);
    }

    @Test
    void writesAnewWhatIsIncomplete() throws IOException {
        String address = store.put(BYTES);
        Files.writeString(directory.resolve(address.substring(0, 2)).resolve(address), "bra");
        store.put(BYTES);
        assertThat(store.get(address)).isEqualTo(BYTES);
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        try (FileEvidenceStore shut = new FileEvidenceStore(Files.writeString(directory.resolve("file"), ""))) {
            assertThatThrownBy(() -> shut.put(BYTES)).isInstanceOf(EvidenceUnavailable.class);
        }
    }

    @Test
    void takesNothingThatWouldLeaveTooLittleRoom() throws IOException {
        DiskRoom room = new DiskRoom(List.of(directory, directory.resolve("not-there")), DataSize.ofTerabytes(9_000));
        try (FileEvidenceStore full = new FileEvidenceStore(directory, room)) {
            assertThatThrownBy(() -> full.put(BYTES))
                    .isInstanceOf(EvidenceUnavailable.class)
                    .hasMessageContaining("free under " + directory);
            assertThatThrownBy(() -> full.put(new ByteArrayInputStream(BYTES))).isInstanceOf(EvidenceUnavailable.class);
        }
        assertThat(files()).isZero();
    }

    @Test
    void leavesNothingOfAStreamThatBreaksOff() throws IOException {
        InputStream breaking = InputStream.nullInputStream();
        breaking.close();

        assertThatThrownBy(() -> store.put(breaking)).isInstanceOf(IOException.class);
        assertThat(files()).isZero();
    }

    @Test
    void tellsDamageAtTheEndOfAStream() throws IOException {
        String address = store.put(BYTES);
        Files.writeString(directory.resolve(address.substring(0, 2)).resolve(address), "brakes squeak");

        try (InputStream damaged = store.open(address)) {
            assertThat(damaged.readNBytes(6)).asString().isEqualTo("brakes");
            assertThatThrownBy(damaged::readAllBytes)
                    .isInstanceOf(EvidenceUnavailable.class)
                    .hasMessageContaining("damaged");
        }
        assertThatThrownBy(() -> store.get(address)).isInstanceOf(EvidenceUnavailable.class);
    }

    @Test
    void opensNothingButAddresses() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(EvidenceUnavailable.class);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void walksItsAddressesInOrderAndRemovesForGood() {
        List<String> addresses = Stream.of("a", "b", "c", "d", "e")
                .map(text -> store.put(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .sorted()
                .toList();
        assertThat(store.after("", 3)).isEqualTo(addresses.subList(0, 3));
        assertThat(store.after(addresses.get(2), 9)).isEqualTo(addresses.subList(3, 5));

        store.remove(addresses.get(0));
        store.remove(addresses.get(0));
        assertThat(store.after("", 9)).isEqualTo(addresses.subList(1, 5));
        assertThatThrownBy(() -> store.get(addresses.get(0))).isInstanceOf(EvidenceUnavailable.class);
        assertThatThrownBy(() -> store.remove("../../etc/passwd")).hasMessageContaining("not an address");
    }
}
