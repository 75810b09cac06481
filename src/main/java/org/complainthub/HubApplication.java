package org.complainthub;

import java.io.IOException;
import java.util.Arrays;
import org.complainthub.learning.LearnCommand;
import org.complainthub.normalize.FeedCheck;
import org.complainthub.replay.ReplayCommand;
import org.complainthub.requeue.RequeueCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The Complaint Hub: runs it, or with the word {@code replay} tries it on a folder of receipts, with
 * {@code requeue} has a running one read its quarantine again, with {@code learn} learns categories from what people said.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HubApplication {

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("replay")) {
            System.exit(ReplayCommand.run(HubApplication.class, Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("requeue")) {
            System.exit(RequeueCommand.run(System.getenv(), Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("learn")) {
            System.exit(LearnCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 1 && arguments[0].equals("feed") && arguments[1].equals("check")) {
            System.exit(FeedCheck.run(Arrays.copyOfRange(arguments, 2, arguments.length)));
        }
        SpringApplication.run(HubApplication.class, arguments);
    }
}
