package org.complainthub.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.ledger.LedgerRow.Department;
import org.jspecify.annotations.Nullable;

/** Puts together what the facts, the oldest first, tell of each receipt. */
final class Stories {

    private static final String WHOLE_FILE = "";

    private final Map<String, Fact> linked = new HashMap<>();
    private final Map<String, Fact> routed = new HashMap<>();
    private final Map<String, Set<String>> departments = new HashMap<>();

    Stories(List<Fact> ofReceipts) {
        for (Fact fact : ofReceipts) {
            String receiptId = Objects.requireNonNull(fact.receiptId());
            if (fact.type().equals(Fact.LINKED)) {
                linked.put(receiptId, fact);
            } else {
                routed.put(receiptId, fact);
                departments
                        .computeIfAbsent(receiptId, id -> new LinkedHashSet<>())
                        .add(Objects.requireNonNullElse(fact.department(), ""));
            }
        }
    }

    /** Numbers of the files they belong to. */
    Stream<@Nullable String> files() {
        return linked.values().stream().map(Fact::complaintNumber);
    }

    List<LedgerRow> told(List<Fact> receipts, List<Fact> ofFiles) {
        Map<String, String> reports = new HashMap<>();
        for (Fact fact : ofFiles) {
            reports.remove(key(fact.complaintNumber(), WHOLE_FILE));
            reports.put(key(fact.complaintNumber(), department(fact)), state(fact));
        }
        return receipts.stream().map(receipt -> row(receipt, reports)).toList();
    }

    private LedgerRow row(Fact receipt, Map<String, String> reports) {
        Fact link = linked.getOrDefault(receipt.receiptId(), receipt);
        Fact last = routed.getOrDefault(receipt.receiptId(), link);
        String name = receipt.sourceName() != null ? receipt.sourceName() : receipt.receiptId();
        return new LedgerRow(
                receipt.receiptId(),
                name != null ? name : receipt.id(),
                receipt.receivedAt() != null ? receipt.receivedAt() : receipt.occurredAt(),
                receipt.channel(),
                receipt.kind(),
                link.relation(),
                link.complaintNumber(),
                last.severity(),
                departmentsOf(receipt, link.complaintNumber(), reports));
    }

    private List<Department> departmentsOf(Fact receipt, @Nullable String file, Map<String, String> reports) {
        String closed = reports.get(key(file, WHOLE_FILE));
        return departments.getOrDefault(receipt.receiptId(), Set.of()).stream()
                .map(code -> new Department(code, closed != null ? closed : reports.get(key(file, code))))
                .toList();
    }

    /** A closed file closes the reports of all departments, until one is asked again. */
    private static String department(Fact fact) {
        return fact.type().equals(Fact.CLOSED) ? WHOLE_FILE : Objects.requireNonNullElse(fact.department(), "?");
    }

    private static String state(Fact fact) {
        return switch (fact.type()) {
            case Fact.CLOSED -> "CLOSED";
            case Fact.REPORTS + "answered.v1" -> "ANSWERED";
            case Fact.REPORTS + "returned.v1" -> "RETURNED";
            default -> "ISSUED";
        };
    }

    private static String key(@Nullable String file, String department) {
        return file + "\n" + department;
    }
}
