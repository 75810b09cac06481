package org.complainthub.matching.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FileClaim;

/** The numbers by which a receipt may be named, and those of complaint files that it names. */
public final class ReferenceNumbers {

    private static final Pattern FILE_NUMBER = Pattern.compile("C-\\d{4}-(?:[A-Z0-9]{1,6}-)?\\d{6,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?=.*[0-9]{4})[\\p{L}\\p{N}]{6,40}");

    private static final Memoized<Complaint, SortedSet<String>> OWN = new Memoized<>(ReferenceNumbers::readOwn);
    private static final Memoized<Complaint, SortedSet<String>> OF_FILES =
            new Memoized<>(ReferenceNumbers::readOfFiles);

    private ReferenceNumbers() {}

    /** Numbers by which somebody else may name this receipt: of its repair order, its referral, its case. */
    public static SortedSet<String> own(Complaint complaint) {
        return OWN.apply(complaint);
    }

    private static SortedSet<String> readOwn(Complaint complaint) {
        SortedSet<String> numbers = new TreeSet<>();
        String reference =
                complaint.referral() == null ? null : complaint.referral().referenceNumber();
        for (String number : Arrays.asList(
                complaint.visit().repairOrder(),
                reference,
                complaint.correlation().externalId())) {
            String plain = number == null || number.indexOf('@') >= 0 ? "" : plain(ofItsRow(number));
            if (LONG_NUMBER.matcher(plain).matches()) {
                numbers.add(plain);
            }
        }
        return Collections.unmodifiableSortedSet(numbers);
    }

    /** The id of a row stands behind inlet and feed. */
    private static String ofItsRow(String id) {
        return id.substring(id.lastIndexOf('#') + 1);
    }

    /** Numbers of the files to which a link came with the complaint: a message of the hub, answered and known by its seal. */
    public static List<String> ofProvenFiles(Complaint complaint) {
        FileClaim claim = complaint.correlation().aboutFile();
        return claim == null ? List.of() : List.of(claim.complaintNumber());
    }

    /** Numbers of complaint files that the customer names. */
    public static SortedSet<String> ofFiles(Complaint complaint) {
        return OF_FILES.apply(complaint);
    }

    private static SortedSet<String> readOfFiles(Complaint complaint) {
        SortedSet<String> numbers = new TreeSet<>();
        String subject = complaint.text().subject();
        Matcher matcher = FILE_NUMBER.matcher(
                (subject == null ? "" : subject + "\n") + complaint.text().customerWords());
        while (matcher.find() && numbers.size() < 5) {
            numbers.add(matcher.group());
        }
        return Collections.unmodifiableSortedSet(numbers);
    }

    /** Letters and digits only, upper case: the same number however it is punctuated. */
    public static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
