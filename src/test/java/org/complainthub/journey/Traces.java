package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a hub has of a person: in every column of every table, and in every file of the evidence. */
final class Traces {

    private final TestHub hub;
    private final JdbcClient database;
    private final Path evidence;

    Traces(TestHub hub) {
        this.hub = hub;
        this.database = hub.jdbc();
        this.evidence = Objects.requireNonNull(hub.folder().getParent()).resolve("evidence");
    }

    /** He asks to be forgotten: no table has a trace of him, his mails are gone, and the account is as before. */
    void expectToVanish(String address, String name) throws Exception {
        String account = hub.ledger().account().toString();
        assertThat(inTables(name)).isNotEmpty();
        assertThat(inEvidence("From: " + address)).isNotEmpty();

        HttpResponse<String> answer = erase(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(inTables(name)).isEmpty();
        assertThat(inEvidence("From: " + address)).isEmpty();
        assertThat(hub.ledger().account()).hasToString(account);
    }

    private HttpResponse<String> erase(String address) throws IOException, InterruptedException {
        byte[] login = ("operator:" + TestHub.TOKEN).getBytes(StandardCharsets.UTF_8);
        String order = "{\"keys\": [\"email:" + address + "\"], \"reason\": \"his letter\", \"dryRun\": false}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.url() + "/api/personal-data/erasure"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<String> inTables(String text) {
        return database
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and table_name not like 'flyway%'"
                        + " and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')")
                .query(String.class)
                .stream()
                .filter(column -> stands(column.split("\\."), text))
                .toList();
    }

    private List<Path> inEvidence(String text) throws IOException {
        try (Stream<Path> files = Files.walk(evidence)) {
            return files.filter(file -> stands(file, text)).toList();
        }
    }

    private boolean stands(String[] column, String text) {
        return database.sql("select count(*) from " + column[0] + " where " + column[1] + " like ?")
                        .param("%" + text + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean stands(Path file, String text) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
