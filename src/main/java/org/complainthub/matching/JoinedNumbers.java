package org.complainthub.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.Narrative;
import org.complainthub.matching.identity.ReferenceNumbers;
import org.jspecify.annotations.Nullable;

/** Customers go on using the number they were given, also after people joined its file into another one. */
final class JoinedNumbers {

    private JoinedNumbers() {}

    /**
     * The complaint as if it named the files in which those it names go on.
     *
     * @param survivor the number under which a file goes on, empty when there is no such file
     */
    static Complaint followed(Complaint complaint, Function<String, Optional<String>> survivor) {
        SortedSet<String> named = new TreeSet<>(ReferenceNumbers.ofFiles(complaint));
        named.addAll(ReferenceNumbers.ofProvenFiles(complaint));
        Map<String, String> moved = new HashMap<>();
        for (String number : named) {
            survivor.apply(number).filter(into -> !into.equals(number)).ifPresent(into -> moved.put(number, into));
        }
        return moved.isEmpty() ? complaint : renamed(complaint, moved);
    }

    private static Complaint renamed(Complaint complaint, Map<String, String> moved) {
        Narrative text = complaint.text();
        String subject = text.subject() == null ? null : replaced(text.subject(), moved);
        return complaint
                .edit()
                .text(new Narrative(subject, text.verbatim(), replaced(text.customerWords(), moved), text.language())
                        .with(text.embedding()))
                .correlation(renamed(complaint.correlation(), moved))
                .build();
    }

    private static Correlation renamed(Correlation correlation, Map<String, String> moved) {
        FileClaim claim = correlation.aboutFile();
        @Nullable String into = claim == null ? null : moved.get(claim.complaintNumber());
        return claim == null || into == null ? correlation : correlation.about(new FileClaim(into, claim.proof()));
    }

    private static String replaced(String text, Map<String, String> moved) {
        String replaced = text;
        for (Map.Entry<String, String> number : moved.entrySet()) {
            replaced = replaced.replace(number.getKey(), number.getValue());
        }
        return replaced;
    }
}
