package org.complainthub.report.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.reply.ReplyMail;
import org.springframework.stereotype.Component;

/** Finds the mail of ours that something answers; only the secret in it proves that, never a report number alone. */
@Component("reportThreads")
class ReportThreads {

    private static final Pattern NUMBER = Pattern.compile("CAR-\\d{4}-\\d{6,9}");
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");
    private static final int MOST = 50;

    private final Outbox outbox;
    private final CorrectiveActionReports reports;

    ReportThreads(Outbox outbox, CorrectiveActionReports reports) {
        this.outbox = outbox;
        this.reports = reports;
    }

    /** The mail that a person answers: by the thread, else by the report's number and token in the text. */
    Optional<OutboxMail> answered(ReplyMail reply) {
        return sent(reply.answered()).or(() -> byToken(reply).flatMap(report -> outbox.opening(report.number())));
    }

    /** The mail that a machine reacts to; a delivery report may name it only in the copy it brings along. */
    Optional<OutboxMail> reactedTo(ReplyMail reply) {
        return answered(reply).or(() -> sent(reply.quoted()));
    }

    private Optional<OutboxMail> sent(List<String> messageIds) {
        return messageIds.stream().map(outbox::find).flatMap(Optional::stream).findFirst();
    }

    private Optional<CorrectiveActionReport> byToken(ReplyMail reply) {
        Set<String> tokens = found(TOKEN, reply);
        return tokens.isEmpty()
                ? Optional.empty()
                : found(NUMBER, reply).stream()
                        .map(reports::find)
                        .flatMap(Optional::stream)
                        .filter(report -> tokens.stream().anyMatch(token -> same(token, report.token())))
                        .findFirst();
    }

    private static Set<String> found(Pattern pattern, ReplyMail reply) {
        return Stream.concat(Stream.of(reply.subject()), reply.texts().stream())
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group())
                .distinct()
                .limit(MOST)
                .collect(Collectors.toSet());
    }

    static boolean same(String token, String secret) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
