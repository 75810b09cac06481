package org.complainthub.reference.sentence;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.complainthub.reference.Category;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.springframework.stereotype.Component;

/**
 * Tells in Chinese and in English what the hub says once in messages and in the database ({@code sentences.yaml}); words
 * of people, and what nobody has translated, stay as they are.
 */
@Component("sentences")
public final class Sentences {

    /** Where the translations are. */
    public static final String FILE = "sentences.yaml";

    private final Said.Language chinese;
    private final Said.Language english;

    /** @throws org.complainthub.reference.InvalidReferenceData when the file cannot be used, with file and line */
    public Sentences(DataFiles files, ReferenceData reference) {
        List<Sentence> sentences = files.read(FILE, Sentence.Data.class).sentences();
        this.chinese = language("zh", sentences, reference);
        this.english = language("en", sentences, reference);
    }

    /**
     * How things are said in one language.
     *
     * @param language {@code zh}, or anything else for English
     * @param zone in which times are told
     */
    public Said in(String language, ZoneId zone) {
        return new Said(language.equals("zh") ? chinese : english, zone);
    }

    private static Said.Language language(String language, List<Sentence> sentences, ReferenceData reference) {
        boolean zh = language.equals("zh");
        Map<String, String> whole = new HashMap<>();
        name(whole, reference.stores(), Store::code, zh ? Store::zh : Store::en);
        name(whole, reference.departments(), Department::code, zh ? Department::zh : Department::en);
        name(whole, reference.departments(), Department::owner, zh ? Department::ownerZh : Department::ownerEn);
        name(whole, reference.categories(), Category::code, zh ? Category::zh : Category::en);
        sentences.stream()
                .filter(sentence -> Blanks.in(sentence.say()).isEmpty())
                .forEach(sentence -> whole.putIfAbsent(sentence.say(), sentence.in(language)));
        List<Said.Form> forms = sentences.stream()
                .filter(sentence -> !Blanks.in(sentence.say()).isEmpty())
                .map(sentence -> Said.Form.of(sentence, language))
                .toList();
        return new Said.Language(Map.copyOf(whole), forms, zh ? "；" : "; ", zh ? "：" : ": ", zh ? "、" : ", ");
    }

    private static <T> void name(
            Map<String, String> names, List<T> entries, Function<T, String> code, Function<T, String> name) {
        entries.forEach(entry -> names.put(code.apply(entry), name.apply(entry)));
    }
}
