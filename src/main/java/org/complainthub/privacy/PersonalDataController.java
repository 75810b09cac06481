package org.complainthub.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.privacy.retention.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Export, erasure and the end of retention for operators. A reason is demanded, for the audit trail. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = "/api/personal-data", consumes = MediaType.APPLICATION_JSON_VALUE)
class PersonalDataController {

    private final PersonalDataRequests requests;
    private final PersonalDataPackage packages;
    private final Retention retention;

    PersonalDataController(PersonalDataRequests requests, PersonalDataPackage packages, Retention retention) {
        this.requests = requests;
        this.packages = packages;
        this.retention = retention;
    }

    /**
     * What is asked.
     *
     * @param keys such as {@code phone:13800001111}, {@code email:}, {@code plate:}, {@code vin:}, {@code file:}
     * @param dryRun only tells what it would come to; true when it is left out
     */
    record Order(@Nullable List<String> keys, @Nullable String reason, @Nullable Boolean dryRun) {

        String given() {
            if (reason == null || reason.isBlank()) {
                throw new IllegalArgumentException("say the reason");
            }
            return reason;
        }

        boolean isTrial() {
            return dryRun == null || dryRun;
        }
    }

    @PostMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestBody Order order) {
        order.given();
        DataSubject person = person(order);
        Map<String, List<Map<String, Object>>> data = requests.export(person);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=personal-data.zip")
                .body(out -> packages.write(person, data, out));
    }

    @PostMapping("/erasure")
    ResponseEntity<Erasure> erase(@RequestBody Order order) {
        String reason = order.given();
        DataSubject person = person(order);
        Erasure erasure = order.isTrial() ? requests.tryToErase(person) : requests.erase(person, reason);
        return ResponseEntity.status(erasure.holds().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(erasure);
    }

    @PostMapping("/purge")
    Map<String, Integer> purge(@RequestBody Order order) {
        order.given();
        return order.isTrial() ? retention.due() : retention.purge();
    }

    private DataSubject person(Order order) {
        List<String> keys = Objects.requireNonNullElse(order.keys(), List.of());
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("say whose: phone:, email:, plate:, vin: or file:");
        }
        return requests.find(keys);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
}
