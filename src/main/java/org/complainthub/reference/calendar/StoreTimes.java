package org.complainthub.reference.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;

/** How time is counted at the stores of the group, each in its zone and by the calendar of its region. */
public final class StoreTimes {

    /** What {@code clocks.yaml} says of matters that are about no store. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Group(ZoneId zone, String region) {}

    private final ReferenceData reference;
    private final Calendars calendars;
    private final Group group;

    /** @throws org.complainthub.reference.InvalidReferenceData when a file cannot be used, with file and line */
    public StoreTimes(ReferenceData reference, DataFiles files) {
        this.reference = reference;
        this.calendars = Calendars.from(files);
        this.group = files.read("clocks.yaml", Group.class);
    }

    /** At the store that is called so, else as the group counts. */
    public WorkingTime at(@Nullable String store) {
        Optional<Store> known = reference.storeNamed(store);
        return calendars.timeIn(
                known.map(Store::zone).map(ZoneId::of).orElse(group.zone()),
                known.map(Store::region).filter(Objects::nonNull).orElse(group.region()));
    }
}
