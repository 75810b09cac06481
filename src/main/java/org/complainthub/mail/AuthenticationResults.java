package org.complainthub.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one server found out about a message (RFC 8601).
 *
 * @param server its authserv-id, lower case; empty when it names none, as Microsoft 365 does
 * @param results in the order of the field
 */
record AuthenticationResults(String server, List<Result> results) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT =
            Pattern.compile("\\s*([A-Za-z0-9-]+)(?:/\\d+)?\\s*=\\s*([A-Za-z]+)(.*)", Pattern.DOTALL);
    private static final Pattern IDENTITY = Pattern.compile(
            "(?i)(?:smtp\\.(?:mailfrom|mail|helo)|envelope-from|header\\.(?:d|i|from))\\s*=\\s*\"?(?:[^\\s;\"@]*@)?([A-Za-z0-9.-]+)");

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /**
     * One method's result.
     *
     * @param method spf, dkim, dmarc; lower case
     * @param result pass, fail, none; lower case
     * @param domains for which it holds, lower case
     */
    record Result(String method, String result, List<String> domains) {

        boolean passes() {
            return result.equals("pass");
        }

        boolean passesFor(String sender) {
            return passes() && domains.stream().anyMatch(domain -> isAligned(domain, sender));
        }

        @Override
        public String toString() {
            return method + "=" + result;
        }
    }

    /** Reads a field; one that holds no results gives none. */
    static AuthenticationResults of(String field) {
        String plain = withoutComments(field.substring(0, Math.min(field.length(), LONGEST)));
        String[] parts = plain.split(";");
        boolean named = parts.length > 0 && !parts[0].contains("=");
        String server = named ? parts[0].strip().split("\\s")[0].toLowerCase(Locale.ROOT) : "";
        List<Result> results = Stream.of(parts)
                .skip(named ? 1 : 0)
                .map(RESULT::matcher)
                .filter(Matcher::matches)
                .map(AuthenticationResults::result)
                .toList();
        return new AuthenticationResults(server, results);
    }

    private static Result result(Matcher parts) {
        List<String> domains = new ArrayList<>();
        Matcher identity = IDENTITY.matcher(parts.group(3));
        while (identity.find()) {
            domains.add(identity.group(1).toLowerCase(Locale.ROOT));
        }
        return new Result(
                parts.group(1).toLowerCase(Locale.ROOT), parts.group(2).toLowerCase(Locale.ROOT), domains);
    }

    /** The innermost first, so that comments in comments go too. */
    private static String withoutComments(String field) {
        String rest = field;
        for (Matcher comment = COMMENT.matcher(rest); comment.find(); comment = COMMENT.matcher(rest)) {
            String next = comment.replaceAll(" ");
            rest = next;
        }
        return rest;
    }

    /** The same domain or one above the other (relaxed alignment of RFC 7489), but not merely the same registry. */
    private static boolean isAligned(String domain, String sender) {
        String shorter = domain.length() < sender.length() ? domain : sender;
        boolean registry = !shorter.contains(".") || shorter.matches("(?:com|net|org|gov|edu|ac|co)\\.[a-z]{2}");
        return domain.equals(sender) || (!registry && (sender.endsWith("." + domain) || domain.endsWith("." + sender)));
    }
}
