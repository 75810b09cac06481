package org.complainthub.matching.operation;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/complaints/{number}/…}: corrections by a person who is logged in, in JSON only. */
@RestController
@RequestMapping(path = "/api/complaints/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
class FileOperationController {

    /** What to do and why. */
    record JoinRequest(@Nullable String into, @Nullable String reason) {}

    record SplitRequest(@Nullable List<String> receipts, @Nullable String reason) {}

    record MoveRequest(@Nullable String receipt, @Nullable String to, @Nullable String reason) {}

    record CandidateRequest(@Nullable String candidate, @Nullable String reason) {}

    /** The file in which the matter goes on. */
    record Outcome(String number) {}

    private final FileOperations operations;

    FileOperationController(FileOperations operations) {
        this.operations = operations;
    }

    @PostMapping("/join")
    Outcome join(@PathVariable String number, @RequestBody JoinRequest request, Principal person) {
        return new Outcome(
                operations.join(number, given(request.into(), "into"), Order.of(person.getName(), request.reason())));
    }

    @PostMapping("/split")
    Outcome split(@PathVariable String number, @RequestBody SplitRequest request, Principal person) {
        List<String> receipts = request.receipts() == null ? List.of() : request.receipts();
        return new Outcome(operations.split(number, receipts, Order.of(person.getName(), request.reason())));
    }

    @PostMapping("/move")
    Outcome move(@PathVariable String number, @RequestBody MoveRequest request, Principal person) {
        return new Outcome(operations.move(
                number,
                given(request.receipt(), "receipt"),
                given(request.to(), "to"),
                Order.of(person.getName(), request.reason())));
    }

    @PostMapping("/confirm")
    Outcome confirm(@PathVariable String number, @RequestBody CandidateRequest request, Principal person) {
        return new Outcome(operations.confirm(
                number, given(request.candidate(), "candidate"), Order.of(person.getName(), request.reason())));
    }

    @PostMapping("/refuse")
    Outcome refuse(@PathVariable String number, @RequestBody CandidateRequest request, Principal person) {
        return new Outcome(operations.refuse(
                number, given(request.candidate(), "candidate"), Order.of(person.getName(), request.reason())));
    }

    private static String given(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new OperationRefused(name + " is missing");
        }
        return value;
    }
}
