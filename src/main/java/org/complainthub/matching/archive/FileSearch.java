package org.complainthub.matching.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.complainthub.matching.file.StoreCodes;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.jspecify.annotations.Nullable;

/** The conditions of a query in SQL, values as parameters only. */
final class FileSearch {

    private static final String BY_TERM =
            "f.number IN (SELECT t.file_number FROM complaint_file_term t WHERE t.field = '%1$s' AND t.term = :%1$s)";
    private static final String BY_TEXT = "EXISTS (SELECT 1 FROM matched_receipt r WHERE r.file_number = f.number"
            + " AND LOWER(r.complaint) LIKE :text ESCAPE '!')";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    FileSearch(FileQuery query, StoreCodes stores) {
        add("f.store = :store", "store", stores.codeOf(query.store()));
        add("f.status = :status", "status", upper(query.status()));
        add(String.format(Locale.ROOT, BY_TERM, "CATEGORY"), "CATEGORY", upper(query.category()));
        add(String.format(Locale.ROOT, BY_TERM, "CHANNEL"), "CHANNEL", upper(query.channel()));
        add(String.format(Locale.ROOT, BY_TERM, "DEPARTMENT"), "DEPARTMENT", upper(query.department()));
        addKeys("phone", query.phone() == null ? null : Identity.plainPhone(query.phone()), IdentityKey.Type.PHONE);
        addKeys("email", lower(query.email()), IdentityKey.Type.EMAIL);
        addKeys("plate", query.plate() == null ? null : Identity.plainPlate(query.plate()), IdentityKey.Type.PLATE);
        addKeys("vin", upper(query.vin()), IdentityKey.Type.VIN);
        addKeys("repairOrder", plain(query.repairOrder()), IdentityKey.Type.REPAIR_ORDER);
        addKeys("reference", plain(query.reference()), IdentityKey.Type.REFERENCE, IdentityKey.Type.NUMBER);
        add(BY_TEXT, "text", query.text() == null ? null : "%" + escaped(query.text()) + "%");
        add("f.opened_at >= :from", "from", query.from());
        add("f.opened_at < :to", "to", query.to());
    }

    FileSearch after(Cursor cursor) {
        add("f.opened_at <= :openedAt AND (f.opened_at < :openedAt OR f.number < :number)", "number", cursor.number());
        values.put("openedAt", cursor.openedAt());
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void addKeys(String name, @Nullable String value, IdentityKey.Type... types) {
        if (value != null) {
            add(
                    "f.number IN (SELECT r.file_number FROM receipt_key k JOIN matched_receipt r"
                            + " ON r.receipt_id = k.receipt_id WHERE k.identity_key IN (:" + name + "))",
                    name,
                    Stream.of(types)
                            .map(type -> new IdentityKey(type, value))
                            .flatMap(key -> Stream.of(key, IdentityKeys.recorded(key)))
                            .map(IdentityKey::toString)
                            .toList());
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String upper(@Nullable String value) {
        return value == null ? null : value.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null ? null : IdentityKeys.plainNumber(number);
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
