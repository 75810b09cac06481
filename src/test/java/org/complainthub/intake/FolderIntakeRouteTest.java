package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.complainthub.complaint.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIntakeRouteTest {

    private static final Duration OFTEN = Duration.ofMillis(50);

    @TempDir
    Path directory;

    private Path folder;
    private Path done;
    private IntakeStage stage;

    @BeforeEach
    void load() throws Exception {
        folder = Files.createDirectory(directory.resolve("letters"));
        done = folder.resolve(".done");
        var watched = new IntakeProperties.Folder("letters", Channel.LETTER, folder, OFTEN, OFTEN);
        stage = new IntakeStage(
                IntakeStage.properties(directory, List.of(), List.of(watched)),
                "intake/receipt-intake",
                "intake/mailbox-intake",
                "intake/mailbox-facts",
                "intake/folder-intake");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void movesAFileOnlyWhenItsPointerIsSent() throws IOException {
        AtomicBoolean moved = new AtomicBoolean(true);
        stage.onSend(() -> moved.set(Files.exists(done.resolve("a.txt")) || !Files.exists(folder.resolve("a.txt"))));
        drop("a.txt");
        stage.start();
        await().until(() -> Files.exists(done.resolve("a.txt")));
        assertThat(moved).isFalse();
        assertThat(stage.pointer().name()).isEqualTo("a.txt");
        assertThat(stage.pointer().source()).isEqualTo("letters");
        assertThat(stage.headers()).doesNotContainKey("CamelFileName");
    }

    @Test
    void leavesAFileWhoseSendFailsAndTakesItLater() throws IOException {
        stage.brokerIsDown.set(true);
        drop("a.txt");
        stage.start();
        await().until(() -> stage.attempts.get() > 4);
        assertThat(folder.resolve("a.txt")).exists();
        assertThat(done).doesNotExist();

        stage.brokerIsDown.set(false);
        await().until(() -> Files.exists(done.resolve("a.txt")));
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void leavesHalfWrittenFilesAlone() throws IOException {
        drop("a.txt.part");
        drop("b.TMP");
        drop("c.txt");
        stage.start();
        await().until(() -> Files.exists(done.resolve("c.txt")));
        drop("d.txt");
        await().until(() -> Files.exists(done.resolve("d.txt")));
        assertThat(stage.attempts).hasValue(2);
        assertThat(folder.resolve("a.txt.part")).exists();
        assertThat(folder.resolve("b.TMP")).exists();
    }

    private void drop(String name) throws IOException {
        Files.writeString(folder.resolve(name), "刹车异响");
    }
}
