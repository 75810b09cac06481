package org.complainthub.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;
import org.complainthub.complaint.Seal;
import org.complainthub.process.JavaProcess;
import org.complainthub.process.WebDoor;
import org.complainthub.report.outbox.CustomerLinks;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how long each page of a whole hub takes with many files in an H2 file: {@code DeskBenchmark 100000 60}, the number of
 * files and the requests of each page, one after the other; a third as many before are not measured. A page is asked for as
 * by a browser, with a login and a session, and counts when all of it is there.
 */
public final class DeskBenchmark {

    private static final String SECRET = "a secret of this benchmark";
    private static final double MOST_MILLIS = 100;

    private final JavaProcess hub;
    private final DeskVisitor everybody;
    private final int requests;
    private int slow;

    private DeskBenchmark(JavaProcess hub, DeskVisitor everybody, int requests) {
        this.hub = hub;
        this.everybody = everybody;
        this.requests = requests;
    }

    public static void main(String... arguments) throws Exception {
        DeskFiles files = new DeskFiles(
                Integer.parseInt(arguments[0]),
                new CustomerLinks(new Seal(SECRET.getBytes(StandardCharsets.UTF_8)), "https://care.example"));
        Path folder = Files.createTempDirectory("desk-benchmark");
        try {
            files.fill(folder);
            measure(folder, files, Integer.parseInt(arguments[1]));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Path folder, DeskFiles files, int requests) throws Exception {
        int port = FreePort.next();
        try (JavaProcess hub = start(folder, port)) {
            awaitReady(hub, port);
            DeskBenchmark benchmark = new DeskBenchmark(hub, new DeskVisitor("http://127.0.0.1:" + port), requests);
            benchmark.visit(files);
            System.out.printf(
                    "%d pages took longer than %.0f ms at the 95th percentile%n", benchmark.slow, MOST_MILLIS);
        }
    }

    private static JavaProcess start(Path folder, int port) throws Exception {
        return JavaProcess.start(new JavaProcess.Command(
                "org.complainthub.HubApplication",
                List.of("-Xmx768m"),
                List.of(
                        "--hub.data=" + folder,
                        "--hub.seal.secret=" + SECRET,
                        "--hub.operator.password=" + WebDoor.PASSWORD,
                        "--hub.report.customer.web-address=https://care.example",
                        "--hub.report.customer.requests-per-minute=1000000",
                        "--hub.report.outbox.from=direct:outbox-off",
                        "--hub.broker.port=" + FreePort.next(),
                        "--hub.desk.users[0].name=sales",
                        "--hub.desk.users[0].role=DEPARTMENT",
                        "--hub.desk.users[0].department=SALES",
                        "--hub.desk.users[0].password=" + DeskVisitor.HASH,
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN"),
                folder.resolve("hub.log")));
    }

    private static void awaitReady(JavaProcess hub, int port) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .ignoreExceptions()
                .until(() -> !hub.isAlive() || WebDoor.isHealthy(port));
        if (!hub.isAlive()) {
            throw new IllegalStateException(hub.toString());
        }
    }

    private void visit(DeskFiles files) throws Exception {
        DeskVisitor operator = everybody.loggedIn("operator", WebDoor.PASSWORD);
        for (Map.Entry<String, String> page : pages(files).entrySet()) {
            measure(page.getKey(), operator, page.getValue());
        }
        DeskVisitor sales = everybody.loggedIn("sales", DeskVisitor.PASSWORD);
        measure("files of a department", sales, "/desk/files");
        measure("overdue files of a department", sales, "/desk/files?overdue=true");
        measure("charts of a department", sales, "/desk/charts");
        measure("customer's page", everybody, files.customersPage());
        measure("unsubscribing", everybody, files.customersPage() + "/unsubscribe");
        measure("login", everybody, "/login");
    }

    private static Map<String, String> pages(DeskFiles files) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ledger", "/");
        pages.put("ledger, a late page", "/?page=1000");
        pages.put("files", "/desk/files");
        pages.put("files, far down", "/desk/files?after=" + files.farDown());
        pages.put("files of a category", "/desk/files?category=PAINT_COLOUR");
        pages.put("files of a store", "/desk/files?store=FT&category=ATTITUDE&status=CLOSED");
        pages.put("open files of a department", "/desk/files?department=PARTS&status=OPEN");
        pages.put("files of a channel", "/desk/files?channel=MAIL");
        pages.put(
                "what three conditions leave nothing of", "/desk/files?channel=TRANSPORT&store=HB01&category=ATTITUDE");
        pages.put("overdue files", "/desk/files?overdue=true");
        pages.put("overdue files of a category", "/desk/files?overdue=true&category=ATTITUDE");
        pages.put("search: number of a file", "/desk/files?words=" + files.someNumber());
        pages.put("search: phone", "/desk/files?words=" + files.somePhone());
        pages.put("search: plate", "/desk/files?words=" + files.somePlate());
        pages.put("search: name", "/desk/files?words=" + files.someName());
        pages.put("search: nothing", "/desk/files?words=nobody+is+called+so");
        pages.put("search: category", "/desk/files?words=paint");
        pages.put("file", "/desk/files/" + files.someNumber());
        pages.put("open file", "/desk/files/" + files.openNumber());
        pages.put("charts", "/desk/charts");
        pages.put("digest of the week", "/desk/digests");
        pages.put("digest of the month", "/desk/digests/" + files.lastMonth());
        pages.put("status", "/desk/status");
        pages.put("walk-in form", "/walk-in");
        return pages;
    }

    private void measure(String name, DeskVisitor visitor, String address) throws Exception {
        for (int i = 0; i < requests / 3; i++) {
            visitor.page(address);
        }
        double[] millis = new double[requests];
        long busy = hub.jmx().processorTime();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            visitor.page(address);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double processor = (hub.jmx().processorTime() - busy) / 1e6 / requests;
        Arrays.sort(millis);
        double late = millis[(int) Math.ceil(0.95 * requests) - 1];
        slow += late > MOST_MILLIS ? 1 : 0;
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %7.1f ms, p95 %7.1f ms, processor %7.1f ms%s%n",
                name,
                millis[requests / 2],
                late,
                processor,
                late > MOST_MILLIS ? "  SLOW" : "");
    }
}
