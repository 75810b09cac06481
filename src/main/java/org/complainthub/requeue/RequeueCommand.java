package org.complainthub.requeue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Asks the running hub to read its quarantine again and prints what it says. */
public final class RequeueCommand {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private RequeueCommand() {}

    /**
     * Runs the command.
     *
     * @param environment where HUB_PORT, HUB_OPERATOR_NAME and HUB_OPERATOR_PASSWORD are looked up
     * @param arguments without the word requeue
     * @return 0, 1 when the hub refuses, 2 when the arguments are off, 3 when no hub answers
     */
    public static int run(Map<String, String> environment, String... arguments) {
        RequeueOptions options;
        try {
            options =
                    RequeueOptions.parse("http://localhost:" + environment.getOrDefault("HUB_PORT", "8080"), arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        try {
            return ask(options, login(environment));
        } catch (IOException unreachable) {
            System.err.println("no hub answers at " + options.hub()
                    + ": start it, or name it with --hub. Only the running hub can do this, for it holds its broker and"
                    + " database; the same is in Hawtio under org.complainthub, Quarantine.");
            return 3;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private static int ask(RequeueOptions options, String login) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(options.request())
                .header("Authorization", login)
                .header("Accept", options.jsonLines() ? "application/x-ndjson" : "text/plain")
                .POST(BodyPublishers.noBody())
                .build();
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(LONGEST_CONNECT).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() == 200) {
            System.out.print(answer.body());
            return 0;
        }
        System.err.println(
                answer.statusCode() == 401 || answer.statusCode() == 403
                        ? "the hub lets nobody in with this login: set HUB_OPERATOR_PASSWORD"
                        : "the hub answers " + answer.statusCode() + " " + answer.body());
        return 1;
    }

    private static String login(Map<String, String> environment) {
        String user = environment.getOrDefault("HUB_OPERATOR_NAME", "operator") + ":"
                + environment.getOrDefault("HUB_OPERATOR_PASSWORD", "");
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
