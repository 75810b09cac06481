package org.complainthub.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operators' programs. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLetterController {

    private static final int PAGE = 100;

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    /** What is to be sent again, and why; the reason is for the audit trail. */
    record ReplayOrder(@Nullable String stage, @Nullable String id, @Nullable Integer most, @Nullable String reason) {}

    record Replayed(int sent) {}

    @GetMapping
    List<DeadLetter> list(
            @RequestParam(required = false) @Nullable String stage, @RequestParam(defaultValue = "" + PAGE) int most) {
        return letters.find(new LetterSelection(stage, null, most));
    }

    @PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    Replayed replay(@RequestBody ReplayOrder order) {
        int most = order.most() == null ? PAGE : order.most();
        return new Replayed(letters.replay(new LetterSelection(order.stage(), order.id(), most)));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
}
