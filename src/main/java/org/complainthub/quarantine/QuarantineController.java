package org.complainthub.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requeue for operators, as a table or as JSON Lines. */
@RestController
@RequestMapping("/api/quarantine/requeue")
class QuarantineController {

    private final Requeue requeue;
    private final ObjectMapper json;

    QuarantineController(Requeue requeue, @Qualifier("hubJson") ObjectMapper json) {
        this.requeue = requeue;
        this.json = json;
    }

    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String table(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime since,
            @RequestParam(defaultValue = "" + Selection.MOST) int most) {
        return RequeueTable.of(requeue.run(new Selection(reason, since, most), dryRun));
    }

    @PostMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    String lines(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime since,
            @RequestParam(defaultValue = "" + Selection.MOST) int most)
            throws JsonProcessingException {
        List<RequeueResult> results = requeue.run(new Selection(reason, since, most), dryRun);
        StringBuilder lines = new StringBuilder();
        for (RequeueResult result : results) {
            lines.append(json.writeValueAsString(result)).append('\n');
        }
        return lines.toString();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
}
