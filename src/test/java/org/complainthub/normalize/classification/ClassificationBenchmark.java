package org.complainthub.normalize.classification;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;

/**
 * Prints what classification costs: by phrases alone, and with the sentence embeddings on as many threads as there are
 * processors. The processor's own time counts, so that others on the machine matter little. docs/classification.md has the command.
 */
public final class ClassificationBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Fewer, and the compiler of the machine is measured instead. */
    private static final int WARM = 2_000;

    private static final int WARM_WITH_MODEL = 300;
    private static final int MEASURED = 600;

    private static final List<String> CHINESE = List.of(
            "上周三送去做保养，说好下午四点取车，等到七点才弄完，也没有人打电话告诉我。",
            "结账的时候比报价多了三百多，问前台为什么，说是换了空调滤芯。",
            "我根本没有同意换这个东西，请把钱退给我，并给个说法。",
            "车子开出来第二天仪表盘故障灯又亮了，已经是第三次了。",
            "休息区空调坏了，热得坐不住，厕所也没有打扫。");

    private static final List<String> ENGLISH = List.of(
            "I left the car with you on Monday and was promised it by five in the afternoon.",
            "At eight nobody knew where it was, and there was a new scratch on the door.",
            "Please tell me who will pay for that and when my invoice comes.");

    private ClassificationBenchmark() {}

    public static void main(String[] args) {
        DataFiles files = DataFiles.shipped();
        ReferenceData reference = ReferenceData.from(files);
        ComplaintClassifier phrases = new ComplaintClassifier(files, reference, Meanings.none());
        measure("Chinese, phrases alone", phrases, complaints(CHINESE, WARM));
        measure("English, phrases alone", phrases, complaints(ENGLISH, WARM));
        List<Complaint> chinese = complaints(CHINESE, WARM_WITH_MODEL);
        List<Complaint> english = complaints(ENGLISH, WARM_WITH_MODEL);
        long before = residentKilobytes();
        Meanings meanings = Meanings.inProcess(ComplaintClassifier.exemplars(files, reference));
        ComplaintClassifier whole = new ComplaintClassifier(files, reference, meanings);
        long started = System.nanoTime();
        whole.enrich(chinese.get(0));
        whole.enrich(english.get(0));
        System.out.printf(
                Locale.ROOT,
                "models loaded in %.1f s, %d MB more of the process%n",
                (System.nanoTime() - started) / 1e9,
                (residentKilobytes() - before) / 1024);
        measure("Chinese with the model", whole, chinese);
        measure("English with the model", whole, english);
    }

    private static void measure(String name, ComplaintClassifier classifier, List<Complaint> complaints) {
        int warm = complaints.size() - MEASURED;
        complaints.subList(0, warm).forEach(classifier::enrich);
        List<Complaint> measured = complaints.subList(warm, complaints.size());
        long started = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        measured.parallelStream().forEach(classifier::enrich);
        double seconds = (System.nanoTime() - started) / 1e9;
        double busy = (PROCESS.getProcessCpuTime() - worked) / 1e6 / MEASURED;
        System.out.printf(
                Locale.ROOT,
                "%-24s %6.2f ms of a processor each, %7.0f a second on two; now %5.0f complaints/s%n",
                name,
                busy,
                2000 / busy,
                MEASURED / seconds);
    }

    /** Every one different, so that nothing is remembered from the one before. */
    private static List<Complaint> complaints(List<String> sentences, int warm) {
        return IntStream.range(0, warm + MEASURED)
                .mapToObj(number -> complaint(number, sentences))
                .toList();
    }

    private static Complaint complaint(int number, List<String> sentences) {
        List<String> numbered = new ArrayList<>();
        sentences.forEach(sentence -> numbered.add(number + " " + sentence));
        String words = String.join("\n", numbered);
        OffsetDateTime at = OffsetDateTime.parse("2026-09-10T10:00:00+08:00");
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "text/plain", 1, null);
        return ComplaintDraft.of(
                        new Receipt("r" + number, Channel.MAIL, "bench", null, "", at, at, evidence, List.of()))
                .text(new Narrative(null, words, words, "und"))
                .build();
    }

    private static long residentKilobytes() {
        try (var lines = java.nio.file.Files.lines(java.nio.file.Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.IOException elsewhere) {
            return 0;
        }
    }
}
