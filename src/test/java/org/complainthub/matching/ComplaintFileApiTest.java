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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The complaint file as people and programs see it, and what they may do about it. */
class ComplaintFileApiTest {

    private final AnnotationConfigApplicationContext stage = Stage.started();
    private final ComplaintMatcher matcher = stage.getBean(ComplaintMatcher.class);
    private MockMvc api;

    @BeforeEach
    void serve() {
        api = MockMvcBuilders.standaloneSetup(
                        stage.getBean("complaintFileController"), stage.getBean("fileOperationController"))
                .build();
    }

    @AfterEach
    void close() {
        stage.close();
    }

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

    @Test
    void joinsTwoFilesAndSplitsThemAgain() throws Exception {
        String one = file(noiseOfShen("r1"));
        String other = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));

        order(other, "join", "{\"into\":\"" + one + "\",\"reason\":\"the same visit\"}")
                .andExpect(jsonPath("$.number").value(one));
        api.perform(get("/api/complaints/" + one))
                .andExpect(jsonPath("$.receipts[*].receiptId").value(containsInAnyOrder("r1", "s1")))
                .andExpect(jsonPath("$.judgements[0].oneMatter").value(true));
        api.perform(get("/api/complaints/" + other))
                .andExpect(jsonPath("$.file.status").value("JOINED"))
                .andExpect(jsonPath("$.file.joinedInto").value(one));

        order(one, "split", "{\"receipts\":[\"s1\"],\"reason\":\"no, two visits\"}")
                .andExpect(jsonPath("$.number").value(other));
        api.perform(get("/api/complaints/" + other))
                .andExpect(jsonPath("$.file.status").value("OPEN"))
                .andExpect(jsonPath("$.receipts[*].receiptId").value(contains("s1")))
                .andExpect(jsonPath("$.history[*].fact")
                        .value(hasItems("complaint-file.merged.v1", "complaint-file.split.v1")))
                .andExpect(jsonPath("$.history[*].actor").value(hasItem("li.operator")));
    }

    @Test
    void sendsALaterReceiptWhereAPersonPutTheEarlierOne() throws Exception {
        String one = file(noiseOfShen("r1"));
        String other = file(
                aComplaint("s1").complainant(person("秦亦凡", "13755550009", null)).problem(about("ATTITUDE")));
        order(other, "join", "{\"into\":\"" + one + "\",\"reason\":\"the same visit\"}")
                .andExpect(status().isOk());

        Complaint later = matcher.match(aComplaint("s2")
                .complainant(person("秦亦凡", "13755550009", null))
                .problem(about("ATTITUDE"))
                .times(daysLater(1))
                .build());

        assertThat(later.complaintNumber()).isEqualTo(one);
        assertThat(later.relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void asksAPersonWhereTheReceiptFitsTwoFilesThatWereHeldApart() throws Exception {
        String one = file(noiseOfShen("r1"));
        matcher.match(noiseOfShen("r2").build());
        order(one, "split", "{\"receipts\":[\"r2\"],\"reason\":\"two cars of one model\"}")
                .andExpect(status().isOk());

        Complaint later = matcher.match(noiseOfShen("r3").times(daysLater(1)).build());

        assertThat(later.relation()).isEqualTo(Relation.CANDIDATE);
        assertThat(later.links()).hasSize(2);
    }

    @Test
    void movesAReceiptButNeverTheLastOne() throws Exception {
        String one = file(noiseOfShen("r1"));
        matcher.match(noiseOfShen("r2").build());
        String other = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));

        order(one, "move", "{\"receipt\":\"r2\",\"to\":\"" + other + "\",\"reason\":\"wrong file\"}")
                .andExpect(jsonPath("$.number").value(other));
        order(one, "move", "{\"receipt\":\"r1\",\"to\":\"" + other + "\",\"reason\":\"wrong file\"}")
                .andExpect(status().isConflict());
        assertThat(matcher.match(noiseOfShen("r2").build()).complaintNumber()).isEqualTo(other);
    }

    @Test
    void refusesWhatHasNoReason() throws Exception {
        String one = file(noiseOfShen("r1"));

        order(one, "refuse", "{\"candidate\":\"" + one + "\"}").andExpect(status().isConflict());
    }

    @Test
    void confirmsAndRefusesCandidates() throws Exception {
        String one = file(noiseOfShen("r1"));
        String other = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));
        order(one, "refuse", "{\"candidate\":\"" + other + "\",\"reason\":\"two people\"}")
                .andExpect(jsonPath("$.number").value(one));
        order(one, "confirm", "{\"candidate\":\"" + other + "\",\"reason\":\"one family after all\"}")
                .andExpect(jsonPath("$.number").value(other));

        api.perform(get("/api/complaints/" + other))
                .andExpect(jsonPath("$.judgements").value(hasSize(1)))
                .andExpect(jsonPath("$.judgements[0].oneMatter").value(true))
                .andExpect(jsonPath("$.history[*].fact")
                        .value(hasItems(
                                "complaint-file.candidate-refused.v1", "complaint-file.candidate-confirmed.v1")));
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
        due.forEach(change -> changes.markAnnounced(change.id()));
        assertThat(changes.of(number)).hasSize(2);
    }

    private List<String> found(String name, String value) {
        try {
            return numbers(body(api.perform(get("/api/complaints").param(name, value))));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String file(ComplaintDraft draft) {
        return String.valueOf(matcher.match(draft.build()).complaintNumber());
    }

    private ResultActions order(String number, String operation, String json) throws Exception {
        return api.perform(post("/api/complaints/" + number + "/" + operation)
                .contentType(MediaType.APPLICATION_JSON)
                .principal(() -> "li.operator")
                .content(json));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    private static List<String> numbers(String page) {
        return JsonPath.read(page, "$.files[*].number");
    }
}
