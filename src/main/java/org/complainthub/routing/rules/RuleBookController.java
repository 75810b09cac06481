package org.complainthub.routing.rules;

import java.util.Map;
import org.complainthub.reference.InvalidReferenceData;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routing rules for operators: which are in force, and to read them again. */
@RestController
class RuleBookController {

    private final RuleBook rules;

    RuleBookController(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping("/api/routing-rules")
    Map<String, String> inForce() {
        return Map.of("version", rules.getVersion());
    }

    /** 200 with the version now in force; 422 with file and line when the files are bad and nothing has changed. */
    @PostMapping("/api/routing-rules/reload")
    Map<String, String> reload() {
        return Map.of("version", rules.reload());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InvalidReferenceData bad) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("version", rules.getVersion(), "error", String.valueOf(bad.getMessage())));
    }
}
