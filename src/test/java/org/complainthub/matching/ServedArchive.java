package org.complainthub.matching;

import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The API of complaint files in front of the real beans and a database. */
abstract class ServedArchive {

    final AnnotationConfigApplicationContext stage = Stage.started(database());
    final ComplaintMatcher matcher = stage.getBean(ComplaintMatcher.class);
    MockMvc api;

    /** URL of an empty database. */
    abstract String database();

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

    final List<String> found(String name, String value) {
        try {
            return numbers(body(api.perform(get("/api/complaints").param(name, value))));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    final String file(ComplaintDraft draft) {
        return String.valueOf(matcher.match(draft.build()).complaintNumber());
    }

    final ResultActions order(String number, String operation, String json) throws Exception {
        return api.perform(post("/api/complaints/" + number + "/" + operation)
                .contentType(MediaType.APPLICATION_JSON)
                .principal(() -> "li.operator")
                .content(json));
    }

    static Delivery delivery(String inlet, String department) {
        return new Delivery(inlet, department, MONDAY);
    }

    static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    static List<String> numbers(String page) {
        return JsonPath.read(page, "$.files[*].number");
    }
}
