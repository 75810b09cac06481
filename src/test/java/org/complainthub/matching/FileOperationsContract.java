package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may do about complaint files, and what later matching makes of it. */
abstract class FileOperationsContract extends ServedArchive {

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
        api.perform(get("/api/complaints/" + other + "?itself=true"))
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
    void leadsFromTheNumberOfAJoinedFileToTheOneThatGoesOn() throws Exception {
        String first = file(noiseOfShen("r1"));
        String second = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));
        String third = file(
                aComplaint("t1").complainant(person(null, "13755550010", null)).problem(about("PARTS_WAIT")));
        order(first, "join", "{\"into\":\"" + second + "\",\"reason\":\"one visit\"}");
        order(second, "join", "{\"into\":\"" + third + "\",\"reason\":\"one customer\"}");

        api.perform(get("/api/complaints/" + first))
                .andExpect(jsonPath("$.file.number").value(third))
                .andExpect(jsonPath("$.joined").value(contains(second)))
                .andExpect(jsonPath("$.receipts").value(hasSize(3)));
    }

    @Test
    void putsAReceiptThatNamesAJoinedFileIntoTheOneThatGoesOn() throws Exception {
        String joined = file(noiseOfShen("r1"));
        String survivor = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));
        order(joined, "join", "{\"into\":\"" + survivor + "\",\"reason\":\"one visit\"}");

        Complaint later = matcher.match(aComplaint("r2")
                .complainant(person("沈先生", null, null))
                .problem(about("NO_INFO_PROGRESS"))
                .text(words("我的投诉 " + joined + " 现在怎么样了"))
                .times(daysLater(1))
                .build());

        assertThat(later.complaintNumber()).isEqualTo(survivor);
        assertThat(later.links().get(0).explanation()).contains("names the complaint file +5.0");
        assertThat(later.text().customerWords()).contains(joined);
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
    void opensAClosedFileAgainThatGetsAnOpenReceipt() throws Exception {
        String one = file(noiseOfShen("r1"));
        matcher.match(noiseOfShen("r2").build());
        String other = file(
                aComplaint("s1").complainant(person(null, "13755550009", null)).problem(about("ATTITUDE")));
        stage.getBean(JdbcClient.class)
                .sql("update complaint_file set status = 'CLOSED', step = 'CLOSED' where number = ?")
                .param(other)
                .update();

        order(one, "move", "{\"receipt\":\"r2\",\"to\":\"" + other + "\",\"reason\":\"wrong file\"}")
                .andExpect(status().isOk());
        api.perform(get("/api/complaints/" + other))
                .andExpect(jsonPath("$.file.status").value("OPEN"))
                .andExpect(jsonPath("$.history[*].fact").value(hasItem("complaint-file.reopened.v1")));
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
}
