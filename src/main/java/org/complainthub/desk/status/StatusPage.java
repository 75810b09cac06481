package org.complainthub.desk.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.complainthub.intake.pause.Pause;
import org.complainthub.intake.pause.Pauses;
import org.complainthub.intake.watch.Inlet;
import org.complainthub.intake.watch.InletWatches;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the hub is, for those who handle complaints: is a mailbox paused, does something fail? */
@Controller
class StatusPage {

    private final InletWatches inlets;
    private final Pauses pauses;
    private final HealthEndpoint health;

    StatusPage(InletWatches inlets, Pauses pauses, HealthEndpoint health) {
        this.inlets = inlets;
        this.pauses = pauses;
        this.health = health;
    }

    /** An inlet as a row. */
    record Row(
            String name,
            @Nullable Pause pause,
            @Nullable String trouble,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure) {}

    @GetMapping("/desk/status")
    String show(Model model) {
        model.addAttribute("inlets", rows());
        model.addAttribute("parts", parts());
        return "desk/status";
    }

    private List<Row> rows() {
        return inlets.all().stream().map(this::row).toList();
    }

    private Row row(Inlet inlet) {
        return new Row(
                inlet.key(),
                pauses.of(inlet.key()).orElse(null),
                inlet.trouble(),
                inlet.lastSuccess(),
                inlet.lastFailure());
    }

    /** Part of the hub to its status. */
    private Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        if (health.health() instanceof CompositeHealthDescriptor whole) {
            Objects.requireNonNullElse(whole.getComponents(), Map.<String, HealthDescriptor>of())
                    .forEach((name, part) -> parts.put(name, status(part)));
        }
        return parts;
    }

    private static String status(HealthDescriptor part) {
        return part.getStatus().getCode();
    }
}
