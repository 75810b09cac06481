package org.complainthub.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Receipts that the hub has had, out of its database and its evidence store; nothing there is changed. */
final class ReceiptHistory {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient database;
    private final Path evidence;

    ReceiptHistory(JdbcClient database, Path evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /** That of the hub that is configured here. */
    static ReceiptHistory configured() {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(ReceiptHistory.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off", "spring.main.lazy-initialization=true")
                .run()) {
            Environment hub = settings.getEnvironment();
            return new ReceiptHistory(
                    JdbcClient.create(new DriverManagerDataSource(
                            hub.getRequiredProperty("spring.datasource.url"),
                            hub.getProperty("spring.datasource.username", ""),
                            hub.getProperty("spring.datasource.password", ""))),
                    Path.of(hub.getRequiredProperty("hub.intake.evidence-directory")));
        }
    }

    /** Receipts since then whose bytes are there, the oldest first; a file of many rows is one. */
    ReceiptSelection since(OffsetDateTime start) {
        Map<Path, ReceiptFile> files = new LinkedHashMap<>();
        Map<String, OffsetDateTime> times = new LinkedHashMap<>();
        for (Complaint complaint : complaints(start)) {
            Path file = fileOf(complaint.evidence().get(0));
            if (Files.isRegularFile(file) && !files.containsKey(file)) {
                String name = complaint
                                .receiptId()
                                .substring(0, Math.min(8, complaint.receiptId().length())) + "/"
                        + complaint.sourceName().replaceFirst("#.*", "");
                files.put(file, new ReceiptFile(file, name, complaint.channel()));
                times.put(name, complaint.times().receivedAt());
            }
        }
        return new ReceiptSelection(List.copyOf(files.values()), Arrivals.at(times));
    }

    private List<Complaint> complaints(OffsetDateTime start) {
        List<Complaint> complaints = new ArrayList<>();
        database
                .sql("select complaint from matched_receipt where received_at >= ? order by received_at, receipt_id")
                .param(start)
                .query(String.class)
                .stream()
                .map(ReceiptHistory::read)
                .filter(complaint -> !complaint.evidence().isEmpty())
                .forEach(complaints::add);
        return complaints;
    }

    private Path fileOf(EvidenceItem item) {
        return evidence.resolve(item.sha256().substring(0, 2)).resolve(item.sha256());
    }

    private static Complaint read(String text) {
        try {
            return Objects.requireNonNull(JSON.readValue(text, Complaint.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a complaint in the database cannot be read", unreadable);
        }
    }
}
