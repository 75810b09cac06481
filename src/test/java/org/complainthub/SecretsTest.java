package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No record tells a secret when it is printed, as a log or an error message would. */
class SecretsTest {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|credential).*|tokens|httpToken|refreshToken|accessToken");

    private static final String MAIN = HubApplication.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    @Test
    void areNotPartOfWhatARecordPrints() {
        List<String> telling = new ClassFileImporter()
                .withImportOption(location -> location.contains(MAIN)).importPackages("org.complainthub").stream()
                        .flatMap(SecretsTest::secretsPrinted)
                        .toList();
        assertThat(telling).isEmpty();
    }

    @Test
    void areFoundInARecordThatPrintsThem() {
        assertThat(secretsPrinted(imported(Careless.class))).containsExactly("Careless prints password");
        assertThat(secretsPrinted(imported(Telling.class))).containsExactly("Telling prints password");
        assertThat(secretsPrinted(imported(Careful.class))).isEmpty();
    }

    record Careless(String name, String password) {}

    record Telling(String name, String password) {
        @Override
        public String toString() {
            return name + password();
        }
    }

    record Careful(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static JavaClass imported(Class<?> type) {
        return new ClassFileImporter().importClass(type);
    }

    private static Stream<String> secretsPrinted(JavaClass type) {
        if (!type.isRecord()) {
            return Stream.empty();
        }
        Set<String> read = read(type.getMethod("toString"));
        return type.getFields().stream()
                .map(JavaField::getName)
                .filter(field -> SECRET.matcher(field).matches())
                .filter(field -> read.isEmpty() || read.contains(field))
                .map(field -> type.getSimpleName() + " prints " + field);
    }

    /** Nothing that can be seen, when the compiler made the method: then it prints everything. */
    private static Set<String> read(JavaMethod printing) {
        Set<String> read = new TreeSet<>();
        printing.getFieldAccesses().forEach(access -> read.add(access.getName()));
        printing.getMethodCallsFromSelf().forEach(call -> read.add(call.getName()));
        return read;
    }
}
