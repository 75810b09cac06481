package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.evidence.Agreement;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link tells each field with its weight, and the sum, whichever of the fields agree. */
class ExplanationTest {

    private static final Pattern FIELD = Pattern.compile("(.+) ([+-]\\d+\\.\\d)");
    private static final Map<String, Agreement> BY_WORDS =
            Arrays.stream(Agreement.values()).collect(Collectors.toMap(Agreement::words, Function.identity()));

    private final ComplaintMatcher matcher = Matchers.on(new InMemoryComplaintFiles());

    static IntStream someOfTheFields() {
        return new Random(5).ints(60, 0, 1 << 8).sorted().distinct();
    }

    @ParameterizedTest
    @MethodSource("someOfTheFields")
    void addsUpWhatItTells(int fields) {
        matcher.match(customer("first", 0xff).build());

        for (Link link : matcher.match(
                        customer("next", fields).times(daysLater(1)).build())
                .links()) {
            List<Matcher> told = link.explanation().stream()
                    .map(FIELD::matcher)
                    .filter(Matcher::matches)
                    .toList();
            assertThat(told).isNotEmpty().allSatisfy(ExplanationTest::isAsConfigured);
            double sum = told.stream()
                    .mapToDouble(field -> Double.parseDouble(field.group(2)))
                    .sum();
            assertThat(sumOf(link)).isCloseTo(sum, within(0.05));
        }
    }

    private static void isAsConfigured(Matcher field) {
        Agreement agreement = BY_WORDS.get(field.group(1));
        assertThat(agreement).as(field.group(1)).isNotNull();
        assertThat(Double.parseDouble(field.group(2)))
                .isEqualTo(Matchers.SHIPPED.fields().of(agreement));
    }

    private static double sumOf(Link link) {
        return link.explanation().stream()
                .filter(line -> line.startsWith("sum "))
                .mapToDouble(line -> Double.parseDouble(line.substring(4)))
                .findFirst()
                .orElseThrow();
    }

    /** One customer, of whom the bits tell what he says. */
    private static ComplaintDraft customer(String id, int fields) {
        return aComplaint(id)
                .complainant(new Complainant(
                        given(fields, 0, "卓怀瑾"),
                        given(fields, 1, "13711118106"),
                        given(fields, 2, "z@mail.example"),
                        null))
                .vehicle(new Vehicle(
                        given(fields, 3, "LZZ5CCSD0HA000001"),
                        null,
                        given(fields, 4, "浙AD7K3M9"),
                        given(fields, 5, "启明 流云 EV"),
                        null))
                .visit(new Visit(given(fields, 6, "S1"), given(fields, 6, "MX202602270004"), null))
                .referral(new Referral(null, given(fields, 7, "XW20260310004"), null, null))
                .problem(about("SIGN_FORGED"));
    }

    private static String given(int fields, int bit, String value) {
        return (fields >> bit & 1) == 1 ? value : null;
    }
}
