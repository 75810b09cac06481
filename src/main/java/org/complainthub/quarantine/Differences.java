package org.complainthub.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Renormalization.Difference;
import org.jspecify.annotations.Nullable;

/** Compares how a receipt was read with how it is read now, field by field. */
final class Differences {

    private static final int LONGEST = 2000;

    /** They tell of the run, not of the receipt. */
    private static final List<String> OF_THE_RUN = List.of("deliveries", "history");

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /** Nothing when it is read as before. Rows of a feed that had no defects are not compared: nobody remembers them. */
    List<Difference> between(QuarantinedReceipt before, Reading now) {
        QuarantinedReceipt.Refusal refusal = before.refusal();
        String reason = refusal == null ? null : refusal.reason();
        if (!Objects.equals(reason, now.refusal())) {
            return List.of(new Difference(before.receiptId(), "", told(reason), told(now.refusal())));
        }
        Map<String, Complaint> readNow = new TreeMap<>();
        now.complaints().forEach(complaint -> readNow.put(complaint.receiptId(), complaint));
        List<Difference> differences = new ArrayList<>();
        for (Complaint complaint : before.defective()) {
            compare(complaint, readNow.get(complaint.receiptId()), differences);
        }
        return differences;
    }

    private static String told(@Nullable String refusal) {
        return refusal == null ? "read" : "refused: " + refusal;
    }

    private void compare(Complaint before, @Nullable Complaint after, List<Difference> differences) {
        if (after == null) {
            differences.add(new Difference(before.receiptId(), "", "read", null));
            return;
        }
        Map<String, String> old = fields(before);
        Map<String, String> fresh = fields(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), fresh.get(name))) {
                differences.add(new Difference(before.receiptId(), name, cut(old.get(name)), cut(fresh.get(name))));
            }
        }
    }

    private Map<String, String> fields(Complaint complaint) {
        ObjectNode tree = json.valueToTree(complaint);
        tree.remove(OF_THE_RUN);
        Map<String, String> fields = new TreeMap<>();
        collect("", tree, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), fields);
            }
        } else {
            fields.put(path, node.asText());
        }
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
