package org.complainthub.reference.calendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/** The calendars of all regions. A region within another ({@code CN-GD} in {@code CN}) takes from it what it has not. */
public final class Calendars {

    private final Map<String, Map<Integer, CalendarYear>> regions;

    private Calendars(Map<String, Map<Integer, CalendarYear>> regions) {
        this.regions = regions;
    }

    /**
     * Reads {@code calendars/*.yaml}.
     *
     * @throws InvalidReferenceData when one does not fit or two are about the same year of a region
     */
    public static Calendars from(DataFiles files) {
        Map<String, Map<Integer, CalendarYear>> regions = new TreeMap<>();
        files.readAll("calendars/*.yaml", CalendarYear.class).forEach((file, year) -> {
            Map<Integer, CalendarYear> years = regions.computeIfAbsent(year.region(), region -> new HashMap<>());
            if (years.put(year.year(), year) != null) {
                throw new InvalidReferenceData(
                        "calendars/" + file + ": there are two calendars of " + year.region() + " for " + year.year());
            }
        });
        return new Calendars(regions);
    }

    /** Whether there is a calendar of it, or of the region around it, for any year. */
    public boolean knows(String region) {
        return regions.keySet().stream().anyMatch(known -> (region + "-").startsWith(known + "-"));
    }

    /** How time is counted in this zone, by the working days of this region. */
    public WorkingTime timeIn(ZoneId zone, String region) {
        return new WorkingTime(zone, of(region));
    }

    private WorkingCalendar of(String region) {
        Map<Integer, CalendarYear> years = new HashMap<>();
        regions.forEach((known, entered) -> {
            if ((region + "-").startsWith(known + "-")) {
                years.putAll(entered); // in the order of their names: the inner region after the outer one
            }
        });
        return new WorkingCalendar(region, years);
    }
}
