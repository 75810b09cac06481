package org.complainthub.intake.folder.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReportsTest {

    @TempDir
    Path directory;

    private final Outcomes outcomes = new Outcomes(PlatformBeans.CLOCK);

    @Test
    void saysInBothLanguagesWhichRowsWereRejected() throws IOException {
        write(new FileOutcome(
                "r1",
                null,
                11,
                7,
                1,
                1,
                2,
                List.of(
                        new FileOutcome.Rejection("4", "评分", "\"很好\" is no number"),
                        new FileOutcome.Rejection("9", null, "the row has 3 of 12 columns"))));
        assertThat(Files.readString(directory.resolve("a.csv.report.txt")))
                .contains("读取行数 11 = 新收件 7 + 并入前一行 1 + 此前已收 1 + 拒收 2", "第 4 行，“评分”列", "第 9 行")
                .contains(
                        "Rows read 11 = receipts 7 + joined to the row before 1 + read before 1 + rejected 2",
                        "Row 4, column 评分: \"很好\"");
        JsonNode report = PlatformBeans.json()
                .readTree(directory.resolve("a.csv.report.json").toFile());
        assertThat(report.path("rejections")).hasSize(2);
        assertThat(report.path("receiptId").asText()).isEqualTo("r1");
    }

    @Test
    void saysThatThereAreMoreThanItLists() throws IOException {
        write(new FileOutcome("r1", null, 9, 2, 0, 0, 7, List.of(new FileOutcome.Rejection("1", null, "broken"))));
        assertThat(Files.readString(directory.resolve("a.csv.report.txt")))
                .contains("And 6 more rejected rows", "另有 6 行");
    }

    @Test
    void keepsTheFirstRejectionsOfVeryMany() {
        IntStream.range(0, 1100).forEach(row -> outcomes.all()
                .note("r1", new FileOutcome.Rejection(Integer.toString(row), null, "broken")));
        outcomes.all().note("r1", new FileOutcome.Rejection("5", null, "broken"));
        outcomes.read("r1");
        assertThat(outcomes.all().of("r1").orElseThrow().rejections())
                .hasSize(1000)
                .first()
                .satisfies(rejection -> assertThat(rejection.row()).isEqualTo("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "张三 210102199003077412.pdf, 张三 **************7412.pdf",
        "13900002718_record.json, *******2718_record.json",
        "6222 0212 3456 7890 123.txt, ***************7890 123.txt",
        "card 6222021234567890123.txt, card ***************0123.txt",
        "20261120083000.csv, 20261120083000.csv",
        "order-20261120-000123.csv, order-20261120-000123.csv"
    })
    void concealsNumbersOfPersonsInNames(String name, String concealed) {
        assertThat(MaskedName.of(name)).isEqualTo(concealed);
    }

    private void write(FileOutcome outcome) throws IOException {
        outcomes.reports().write("surveys", directory.resolve("a.csv"), outcome);
    }
}
