package org.complainthub.learning;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.normalize.classification.CategoryLearning;
import org.complainthub.normalize.classification.learning.Example;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Learns from a file or from the hub's own complaints and prints what came of it. */
public final class LearnCommand {

    private static final int MOST = 5000;

    /** Of a file without another to try on, every so many-th row is kept to try on. */
    private static final int KEPT = 5;

    private LearnCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments without the word learn
     * @return 0; 1 when nothing was put into force; 2 when arguments or data files are off; 3 without the database
     */
    public static int run(String... arguments) throws IOException {
        try (ConfigurableApplicationContext settings = settings()) {
            return learn(LearnOptions.parse(arguments), settings.getEnvironment());
        } catch (IllegalArgumentException | InvalidReferenceData wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (DataAccessException closed) {
            System.err.println("the hub's database cannot be read; the embedded one only while the hub does not run: "
                    + closed.getMostSpecificCause().getMessage());
            return 3;
        }
    }

    private static ConfigurableApplicationContext settings() {
        return new SpringApplicationBuilder(LearnCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off", "spring.main.lazy-initialization=true")
                .run();
    }

    private static int learn(LearnOptions options, Environment hub) throws IOException {
        CategoryLearning learning = CategoryLearning.into(
                Path.of(hub.getRequiredProperty("hub.learning.directory")),
                new DataFiles(
                        List.of(hub.getRequiredProperty("hub.reference.places").split(","))),
                Clock.systemUTC());
        if (options.file() == null) {
            return learned(learning, confirmed(hub));
        }
        ExampleFile files = new ExampleFile(options);
        List<Example> examples = files.read(options.file());
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(options.file() + " has no row with a text and one label");
        }
        if (!learning.knows(examples)) {
            return tried(learning, examples, options);
        }
        if (options.labels() != null) {
            throw new IllegalArgumentException(
                    "these labels are categories, which exemplars.yaml describes, not " + options.labels());
        }
        return learned(learning, examples);
    }

    private static List<Example> confirmed(Environment hub) {
        return new ConfirmedComplaints(
                        JdbcClient.create(new DriverManagerDataSource(
                                hub.getRequiredProperty("spring.datasource.url"),
                                hub.getProperty("spring.datasource.username", ""),
                                hub.getProperty("spring.datasource.password", ""))),
                        JsonMapper.builder()
                                .findAndAddModules()
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build())
                .youngest(MOST);
    }

    private static int learned(CategoryLearning learning, List<Example> examples) {
        var outcomes = learning.learn(examples);
        outcomes.forEach(outcome -> System.out.println(
                outcome.language() + (outcome.accepted() ? " in force: " : " refused: ") + outcome.reason()));
        if (outcomes.isEmpty()) {
            System.out.println("there is no complaint yet whose categories a person confirmed or corrected");
        }
        return outcomes.stream().anyMatch(outcome -> outcome.accepted()) ? 0 : 1;
    }

    private static int tried(CategoryLearning learning, List<Example> examples, LearnOptions options)
            throws IOException {
        List<Example> learnt = new ArrayList<>(examples);
        List<Example> told = new ArrayList<>();
        if (options.test() != null) {
            told.addAll(new ExampleFile(options).read(options.test()));
        } else {
            for (int n = 0; n < examples.size(); n += KEPT) {
                told.add(examples.get(n));
            }
            learnt.removeAll(told);
        }
        System.out.println("learnt from " + learnt.size() + " texts, tried on " + told.size()
                + "; these labels are no categories, nothing is put into force");
        List<Example> described = options.labels() == null ? List.of() : new CodeList(options).read(options.labels());
        learning.tried(learnt, told, described).forEach(System.out::println);
        return 0;
    }
}
