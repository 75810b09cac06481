package org.complainthub.matching.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds the store that a source calls by some name. */
@Component
public class StoreCodes {

    private static final int LONGEST_NAME = 100;
    private static final Pattern FIT_FOR_A_NUMBER = Pattern.compile("[A-Z0-9]{1,6}");

    private final Map<String, String> codes = new HashMap<>();

    @Autowired
    StoreCodes(ReferenceData reference) {
        this(reference.stores());
    }

    /** Of these stores alone. */
    public StoreCodes(List<Store> stores) {
        for (Store store : stores) {
            store.aliases().forEach(alias -> codes.put(folded(alias), store.code()));
            codes.put(folded(store.zh()), store.code());
            codes.put(folded(store.en()), store.code());
            codes.put(folded(store.code()), store.code());
        }
    }

    /** The code of the store, or the name as it is given when the store is not known. */
    public @Nullable String codeOf(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String code = codes.get(folded(name));
        String given = name.strip();
        return code != null ? code : given.substring(0, Math.min(given.length(), LONGEST_NAME));
    }

    /** The part of a file number that names the store, empty when it is unknown or its code is not fit. */
    String inNumber(@Nullable String name) {
        String code = name == null ? null : codes.get(folded(name));
        return code != null && FIT_FOR_A_NUMBER.matcher(code).matches() ? code : "";
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
