package org.complainthub.routing.workitem;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of what a department has to do about a receipt: the same for the same receipt and department. It begins with the
 * count of the complaint file (UUID version 8, RFC 9562 section 5.8), so that the work items of one file, their clocks and
 * timers stand together in every index and those of new files at its end, instead of each on a page of its own.
 */
final class WorkItemId {

    private static final Pattern NUMBER = Pattern.compile("C-(\\d{4})-(?:([A-Z0-9]{1,6})-)?(\\d{6,9})");
    private static final long VERSION_8 = 0x8000;

    private WorkItemId() {}

    /** @param complaintNumber null when the receipt belongs to no file */
    static String of(String receiptId, @Nullable String complaintNumber, String department) {
        String name = "work item\n" + receiptId + "\n" + department;
        UUID own = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Matcher number = NUMBER.matcher(complaintNumber == null ? "" : complaintNumber);
        return number.matches()
                ? new UUID(beginning(number), own.getLeastSignificantBits()).toString()
                : own.toString();
    }

    /** Year, count and, in the last twelve bits, something of the store, since every store counts for itself. */
    private static long beginning(Matcher number) {
        long year = Long.parseLong(number.group(1));
        long count = Long.parseLong(number.group(3));
        long store = number.group(2) == null ? 0 : number.group(2).hashCode() & 0xFFF;
        return year << 48 | count << 16 | VERSION_8 | store;
    }
}
