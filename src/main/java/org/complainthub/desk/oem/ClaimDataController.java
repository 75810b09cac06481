package org.complainthub.desk.oem;

import java.security.Principal;
import java.time.LocalDate;
import org.complainthub.desk.access.DeskActivities;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /api/oem/claim-data?from=&until=}: what the car maker's system fetches, by way of an operator's program. */
@RestController
class ClaimDataController {

    private final ClaimDataExport export;
    private final DeskActivities activities;

    ClaimDataController(ClaimDataExport export, DeskActivities activities) {
        this.export = export;
        this.activities = activities;
    }

    /** 400 when the last day is not after the first. */
    @GetMapping("/api/oem/claim-data")
    ClaimData claims(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Principal who) {
        if (!until.isAfter(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "until must be after from");
        }
        ClaimData data = export.of(from, until);
        activities.add(
                who.getName(),
                DeskActivities.Action.EXPORTED,
                null,
                "ClaimData from " + from + " until " + until + ": "
                        + data.claims().size());
        return data;
    }
}
