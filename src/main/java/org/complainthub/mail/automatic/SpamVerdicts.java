package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailHeaders;

/**
 * Reads the verdict of the server that took the mail. Anybody may write such a header, so that only one above the
 * topmost Received field counts, which the last server alone writes; Exchange puts its own further down and removes
 * those of others.
 */
final class SpamVerdicts {

    private record Verdict(String header, Pattern spam) {

        private Verdict(String header, String spam) {
            this(header, Pattern.compile(spam, Pattern.CASE_INSENSITIVE));
        }

        private boolean isIn(MailHeaders headers) {
            return headers.all(header).stream()
                    .anyMatch(value -> spam.matcher(value).find());
        }
    }

    private static final List<Verdict> ON_TOP = List.of(
            new Verdict("X-Spam-Flag", "^\\s*(yes|true|1)\\b"),
            new Verdict("X-Spam-Status", "^\\s*yes\\b"),
            new Verdict("X-Spam", "^\\s*(yes|true|spam|1)\\b"),
            new Verdict("X-Spam-Result", "^\\s*(yes|spam)\\b"),
            new Verdict("X-Spam-Action", "^\\s*(reject|add header|spam|quarantine)"),
            new Verdict("X-Rspamd-Action", "^\\s*(reject|add header|rewrite subject)"),
            new Verdict("X-Barracuda-Spam-Flag", "^\\s*yes\\b"),
            new Verdict("X-Proofpoint-Spam-Details", "\\brule=(spam|phish|malware)"),
            new Verdict("X-Bogosity", "^\\s*(yes|spam)\\b"),
            new Verdict("X-DSPAM-Result", "^\\s*(spam|blacklisted)"),
            new Verdict("X-Yandex-Spam", "^\\s*4\\b"),
            new Verdict("X-QQ-SPAM", "^\\s*(true|yes|1)\\b"),
            new Verdict("X-QQ-Mail-Spam", "^\\s*(true|yes|1)\\b"),
            new Verdict("X-NetEase-Spam", "^\\s*(true|yes|1)\\b"),
            new Verdict("X-CM-SPAM", "^\\s*(true|yes|1)\\b"),
            new Verdict("X-Anti-Spam-Result", "^\\s*(spam|reject)"),
            new Verdict("X-Ovh-Spam-Status", "^\\s*spam"));

    private static final List<Verdict> OF_EXCHANGE = List.of(
            new Verdict("X-MS-Exchange-Organization-SCL", "^\\s*[5-9]\\s*$"),
            new Verdict("X-MS-Exchange-SCL", "^\\s*[5-9]\\s*$"),
            new Verdict("X-Forefront-Antispam-Report", "\\bSFV:(SPM|SKB|SKS)\\b|\\bSCL:[5-9]\\b"));

    private final List<Verdict> verdicts;

    /** @throws java.util.regex.PatternSyntaxException when a verdict of the house is no regular expression */
    SpamVerdicts(SpamProperties house) {
        Stream<Verdict> own =
                house.headers().entrySet().stream().map(header -> new Verdict(header.getKey(), header.getValue()));
        verdicts = Stream.of(own, ON_TOP.stream(), OF_EXCHANGE.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The header that says so; empty without one. */
    Optional<String> in(Mail mail) {
        return verdicts.stream()
                .filter(verdict -> verdict.isIn(mail.headers()))
                .map(Verdict::header)
                .findFirst();
    }
}
