package org.complainthub.matching.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.complainthub.matching.file.StoreCodes;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.complainthub.matching.identity.PersonName;
import org.complainthub.matching.identity.ReferenceNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Which files are wanted; all conditions hold together, and what is null asks for nothing. Values become parameters only.
 * Made by {@link FileArchive#search()}.
 */
public final class FileSearch {

    private static final String BY_TEXT = "EXISTS (SELECT 1 FROM matched_receipt r WHERE r.file_number = f.number"
            + " AND LOWER(r.complaint) LIKE :text ESCAPE '!')";
    private static final String NOT_CONFIDENTIAL = "(f.kind <> 'REPORT' OR EXISTS (SELECT 1 FROM complaint_file_term k"
            + " WHERE k.field = 'DEPARTMENT' AND k.term = :keeper AND k.file_number = f.number))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final StoreCodes stores;
    private FileOrder order = FileOrder.LATEST;
    private boolean narrow;
    private @Nullable Cursor after;

    FileSearch(StoreCodes stores) {
        this.stores = stores;
    }

    /** Number of the file. */
    public FileSearch number(@Nullable String number) {
        return narrow("f.number = :number", "number", upper(number));
    }

    /** These files and no others. */
    public FileSearch among(Collection<String> numbers) {
        return narrow("f.number IN (:among)", "among", numbers.isEmpty() ? List.of("") : List.copyOf(numbers));
    }

    /** Code or any name of the store. */
    public FileSearch store(@Nullable String store) {
        return ordered("f.store = :store", "store", stores.codeOf(store), FileOrder.OF_STORE);
    }

    /** OPEN, CLOSED, RECORDED or JOINED. */
    public FileSearch status(@Nullable String status) {
        return ordered("f.status = :status", "status", upper(status), FileOrder.IN_STATUS);
    }

    /** One of these categories. */
    public FileSearch categories(Collection<String> codes) {
        return terms("CATEGORY", codes);
    }

    /** Came in by this channel. */
    public FileSearch channel(@Nullable String channel) {
        return terms("CHANNEL", given(channel));
    }

    /** Deals with it, or did. */
    public FileSearch department(@Nullable String code) {
        return terms("DEPARTMENT", given(code));
    }

    /** One category. */
    FileSearch category(@Nullable String code) {
        return terms("CATEGORY", given(code));
    }

    /** However it is written. */
    public FileSearch phone(@Nullable String phone) {
        return keys("phone", phone == null ? null : Identity.plainPhone(phone), IdentityKey.Type.PHONE);
    }

    /** E-mail address of the customer. */
    public FileSearch email(@Nullable String email) {
        return keys("email", lower(email), IdentityKey.Type.EMAIL);
    }

    /** Registration plate, however it is written. */
    public FileSearch plate(@Nullable String plate) {
        return keys("plate", plate == null ? null : Identity.plainPlate(plate), IdentityKey.Type.PLATE);
    }

    /** Vehicle identification number. */
    public FileSearch vin(@Nullable String vin) {
        return keys("vin", upper(vin), IdentityKey.Type.VIN);
    }

    /** The customer's full name; one that is none finds nothing. */
    public FileSearch name(@Nullable String name) {
        PersonName person = PersonName.of(name);
        return keys("name", person == null ? name : person.folded(), IdentityKey.Type.NAME);
    }

    /** However it is punctuated. */
    public FileSearch repairOrder(@Nullable String number) {
        return keys("repairOrder", plain(number), IdentityKey.Type.REPAIR_ORDER);
    }

    /** Number of an authority, an association, the car maker, or a case. */
    public FileSearch reference(@Nullable String number) {
        return keys("reference", plain(number), IdentityKey.Type.REFERENCE, IdentityKey.Type.NUMBER);
    }

    /** Whatever number it is that people give: plate, VIN, repair order or reference. */
    public FileSearch anyNumber(@Nullable String number) {
        String plain = plain(number);
        return keys(
                "anyNumber",
                plain,
                IdentityKey.Type.PLATE,
                IdentityKey.Type.VIN,
                IdentityKey.Type.REPAIR_ORDER,
                IdentityKey.Type.REFERENCE,
                IdentityKey.Type.NUMBER);
    }

    /** Some words of a receipt; reads every receipt that the other conditions leave. */
    public FileSearch text(@Nullable String words) {
        return add(BY_TEXT, "text", words == null ? null : "%" + escaped(words) + "%");
    }

    /** Without reports of offences (举报), but for those that this department deals with. */
    public FileSearch withoutConfidential(@Nullable String keeper) {
        return add(NOT_CONFIDENTIAL, "keeper", keeper == null ? "" : keeper);
    }

    /** Only what follows in the list. */
    public FileSearch after(@Nullable Cursor cursor) {
        after = cursor;
        return this;
    }

    FileSearch add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Statement that gives the numbers of the files in their order, at most so many. */
    String statement(int rows) {
        return (narrow ? FileOrder.LATEST : order).statement(conditions, after != null) + " LIMIT " + rows;
    }

    Map<String, Object> values() {
        if (after != null) {
            values.put("openedAt", after.openedAt());
            values.put("lastNumber", after.number());
        }
        return values;
    }

    private FileSearch narrow(String condition, String name, @Nullable Object value) {
        narrow |= value != null;
        return add(condition, name, value);
    }

    private FileSearch ordered(String condition, String name, @Nullable Object value, FileOrder by) {
        if (value != null && order.equals(FileOrder.LATEST)) {
            order = by;
        }
        return add(condition, name, value);
    }

    private FileSearch terms(String field, Collection<String> terms) {
        if (terms.size() == 1 && !order.isByTerm()) {
            order = FileOrder.byTerm(field);
        }
        String condition = String.format(
                Locale.ROOT,
                "EXISTS (SELECT 1 FROM complaint_file_term t"
                        + " WHERE t.field = '%1$s' AND t.term IN (:%1$s) AND t.file_number = f.number)",
                field);
        return add(condition, field, terms.isEmpty() ? null : List.copyOf(terms));
    }

    private FileSearch keys(String name, @Nullable String value, IdentityKey.Type... types) {
        String condition = String.format(
                Locale.ROOT,
                "f.number IN (SELECT r.file_number FROM receipt_key k JOIN matched_receipt r"
                        + " ON r.receipt_id = k.receipt_id WHERE k.identity_key IN (:%s))",
                name);
        return narrow(
                condition,
                name,
                value == null
                        ? null
                        : Stream.of(types)
                                .map(type -> new IdentityKey(type, value))
                                .flatMap(key -> Stream.of(key, IdentityKeys.recorded(key)))
                                .map(IdentityKey::toString)
                                .toList());
    }

    private static List<String> given(@Nullable String value) {
        String plain = upper(value);
        return plain == null ? List.of() : List.of(plain);
    }

    private static @Nullable String upper(@Nullable String value) {
        return value == null ? null : value.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null ? null : ReferenceNumbers.plain(number);
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
