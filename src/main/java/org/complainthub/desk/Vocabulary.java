package org.complainthub.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.complainthub.reference.Category;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.springframework.stereotype.Component;

/** Names of codes in the language of the reader, by code in the order of the reference data. */
@Component("vocabulary")
public class Vocabulary {

    private final ReferenceData reference;

    public Vocabulary(ReferenceData reference) {
        this.reference = reference;
    }

    /** The names in one language. */
    public record Names(Map<String, String> categories, Map<String, String> departments, Map<String, String> stores) {

        /** The code itself when it has no name. */
        public String category(String code) {
            return categories.getOrDefault(code, code);
        }

        /** The code itself when it has no name. */
        public String department(String code) {
            return departments.getOrDefault(code, code);
        }

        /** The code itself when it has no name. */
        public String store(String code) {
            return stores.getOrDefault(code, code);
        }
    }

    /** In Chinese or else in English. */
    public Names in(Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        return new Names(
                names(reference.categories(), Category::code, zh ? Category::zh : Category::en),
                names(reference.departments(), Department::code, zh ? Department::zh : Department::en),
                names(reference.stores(), Store::code, zh ? Store::zh : Store::en));
    }

    /** Codes of the categories that are called so, in either language; a part of the name is enough. */
    public List<String> categoriesCalled(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return reference.categories().stream()
                .filter(category -> (category.zh() + "\n" + category.en() + "\n" + category.code())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(Category::code)
                .toList();
    }

    private static <T> Map<String, String> names(List<T> entries, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        entries.forEach(entry -> names.put(code.apply(entry), name.apply(entry)));
        return names;
    }
}
