package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The complaint file as people and programs see it. */
abstract class ComplaintFileApiContract extends ServedArchive {

    @Test
    void showsTheFileWithItsReceiptsAndItsHistory() throws Exception {
        String number = file(noiseOfShen("r1").visit(new Visit("福田店", "FT202603010001", null)));
        matcher.match(noiseOfShen("r2").times(daysLater(1)).build());

        api.perform(get("/api/complaints/" + number))
                .andExpect(jsonPath("$.file.number").value(matchesPattern("C-2026-FT-\\d{6}")))
                .andExpect(jsonPath("$.file.store").value("FT"))
                .andExpect(jsonPath("$.file.step").value("RECEIVED"))
                .andExpect(jsonPath("$.token").value(matchesPattern("[0-9a-f]{32}")))
                .andExpect(jsonPath("$.receipts[*].receiptId").value(contains("r1", "r2")))
                .andExpect(jsonPath("$.visits[*].repairOrder").value(hasItem("FT202603010001")))
                .andExpect(jsonPath("$.history[*].fact")
                        .value(contains("complaint-file.opened.v1", "complaint-file.joined.v1")));
    }

    @Test
    void findsFilesByWhatTheReceiptsTell() throws Exception {
        String number = file(aComplaint("r1")
                .complainant(person("沈知远", "13755550001", null))
                .vehicle(plate("浙A12345"))
                .problem(about("PARTS_WAIT"))
                .visit(new Visit("JC01", "FT-2026/77001", null))
                .text(words("等前杠等了三周")));
        file(aComplaint("r2").complainant(person("秦亦凡", "13755550002", null)).problem(about("ATTITUDE")));

        Map.of(
                        "phone", "+86 137-5555-0001",
                        "plate", "浙A·12345",
                        "repairOrder", "ft202677001",
                        "category", "parts_wait",
                        "store", "Futian",
                        "text", "前杠")
                .forEach(
                        (name, value) -> assertThat(found(name, value)).as(name).containsExactly(number));
        api.perform(get("/api/complaints?phone=13755550001&category=ATTITUDE"))
                .andExpect(jsonPath("$.files").value(hasSize(0)));
    }

    @Test
    void takesWildcardsAndQuotesAsText() throws Exception {
        file(noiseOfShen("r1"));

        api.perform(get("/api/complaints").param("text", "%").param("store", "' OR 1=1 --"))
                .andExpect(jsonPath("$.files").value(hasSize(0)));
        api.perform(get("/api/complaints").param("text", "_%_"))
                .andExpect(jsonPath("$.files").value(hasSize(0)));
    }

    @Test
    void givesEveryFileOnceFromPageToPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            file(aComplaint("r" + i)
                    .complainant(person(null, "1375555100" + i, null))
                    .problem(about("ATTITUDE")));
        }
        String first = body(api.perform(get("/api/complaints?size=2")));
        String second = body(api.perform(get("/api/complaints?size=2&after=" + JsonPath.read(first, "$.after"))));
        String third = body(api.perform(get("/api/complaints?size=2&after=" + JsonPath.read(second, "$.after"))));

        List<String> numbers = new ArrayList<>(numbers(first));
        numbers.addAll(numbers(second));
        numbers.addAll(numbers(third));
        assertThat(numbers).hasSize(5).doesNotHaveDuplicates();
        String afterTheLast = JsonPath.read(third, "$.after");
        assertThat(afterTheLast).isNull();
    }

    @Test
    void answersWhatItDoesNotKnow() throws Exception {
        api.perform(get("/api/complaints/C-2026-999999")).andExpect(status().isNotFound());
        api.perform(get("/api/complaints?after=nonsense")).andExpect(status().isBadRequest());
        order("C-2026-999999", "join", "{\"into\":\"C-2026-999998\",\"reason\":\"x\"}")
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(names = {"PRAISE", "ENQUIRY", "SUGGESTION"})
    void findsWhatDemandsNothingByTheCustomersKeysAndNeverMatchesIt(Kind kind) throws Exception {
        String recorded = file(aComplaint("p1")
                .kind(kind)
                .complainant(person("沈知远", "13755550001", "shen@mail.example"))
                .vehicle(plate("浙A12345")));
        String complaint = file(
                aComplaint("r1").complainant(person("沈知远", "13755550001", null)).problem(about("ATTITUDE")));

        assertThat(complaint).isNotEqualTo(recorded);
        assertThat(found("phone", "13755550001")).containsExactlyInAnyOrder(recorded, complaint);
        assertThat(found("plate", "浙A12345")).containsExactly(recorded);
        assertThat(found("email", "Shen@mail.example")).containsExactly(recorded);
    }

    @Test
    void tellsOfEveryMailboxThatGotTheReceipt() throws Exception {
        String number = file(noiseOfShen("r1").deliveries(List.of(delivery("mailbox.north", "SALES"))));
        matcher.match(noiseOfShen("r1")
                .deliveries(List.of(delivery("mailbox.south", "SERVICE")))
                .build());
        Complaint third = matcher.match(noiseOfShen("r1")
                .deliveries(List.of(delivery("mailbox.south", "SERVICE")))
                .build());

        assertThat(third.deliveries()).extracting(Delivery::inlet).containsExactly("mailbox.north", "mailbox.south");
        api.perform(get("/api/complaints/" + number))
                .andExpect(
                        jsonPath("$.receipts[0].deliveries[*].inlet").value(contains("mailbox.north", "mailbox.south")))
                .andExpect(jsonPath("$.history[*].fact")
                        .value(contains("complaint-file.opened.v1", "complaint-file.delivered-again.v1")));
    }

    @Test
    void announcesEveryChangeOnceAndInOrder() {
        FileChanges changes = stage.getBean(FileChanges.class);
        String number = file(noiseOfShen("r1"));
        matcher.match(noiseOfShen("r2").build());

        List<FileChange> due = changes.claim();
        assertThat(due)
                .extracting(FileChange::fact)
                .containsExactly("complaint-file.opened.v1", "complaint-file.joined.v1");
        assertThat(due).extracting(FileChange::complaintNumber).containsOnly(number);
        assertThat(changes.claim()).isEmpty();
        matcher.match(noiseOfShen("r3").build());
        assertThat(changes.claim()).as("while those before are being told").isEmpty();
        changes.markAnnounced(due);
        assertThat(changes.claim()).extracting(FileChange::receiptId).containsExactly("r3");
        assertThat(changes.of(number)).hasSize(3);
    }
}
