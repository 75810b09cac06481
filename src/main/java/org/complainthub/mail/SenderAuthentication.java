package org.complainthub.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.mail.AuthenticationResults.Result;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;

/**
 * Whether the own server found that the message is of the domain it claims to be of. What the sender himself wrote into
 * such fields does not count.
 *
 * @param explanation the results that led to it: {@code dmarc=fail spf=fail}; empty when there are none
 */
public record SenderAuthentication(Verdict verdict, String explanation) {

    private static final String FIELD = "Authentication-Results";
    private static final String SEALED_FIELD = "ARC-Authentication-Results";
    private static final Pattern BY = Pattern.compile("(?i)\\bby\\s+([A-Za-z0-9.-]+)");
    private static final Pattern INSTANCE = Pattern.compile("^\\s*i\\s*=\\s*\\d+\\s*;");
    private static final Pattern SPF = Pattern.compile("(?i)^\\s*([a-z]+).*");
    private static final String NAMELESS = ".outlook.com";

    /** What was found. */
    public enum Verdict {
        /** The message is of that domain. */
        PASSED,
        /** It is not: DMARC fails, or SPF fails and no DKIM signature holds. */
        FAILED,
        /** The server says nothing, or not enough. */
        UNKNOWN
    }

    /**
     * Reads the verdict of the own server.
     *
     * @param servers the authserv-ids whose fields are believed; when empty that of the server in the topmost Received
     */
    public static SenderAuthentication of(MailHeaders headers, Collection<String> servers) {
        String domain =
                MailAddress.first(headers, "From").map(MailAddress::domain).orElse("");
        Predicate<String> own = servers.isEmpty() ? server -> isLast(headers, server) : isOneOf(servers);
        List<Result> results = own(headers, FIELD, own);
        results = results.isEmpty() ? own(headers, SEALED_FIELD, own) : results;
        results = results.isEmpty() ? receivedSpf(headers) : results;
        String explanation = results.stream().map(Result::toString).collect(Collectors.joining(" "));
        return new SenderAuthentication(verdict(results, domain), explanation);
    }

    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    private static Verdict verdict(List<Result> results, String domain) {
        Optional<Result> dmarc = only(results, "dmarc").findFirst();
        if (dmarc.filter(Result::passes).isPresent()) {
            return Verdict.PASSED;
        }
        if (dmarc.filter(result -> result.result().equals("fail")).isPresent()) {
            return Verdict.FAILED;
        }
        if (results.stream().anyMatch(result -> result.passesFor(domain))) {
            return Verdict.PASSED;
        }
        boolean signed = only(results, "dkim").anyMatch(Result::passes);
        boolean unsigned = only(results, "dkim").findAny().isPresent();
        boolean refused = only(results, "spf")
                .anyMatch(spf ->
                        spf.result().matches("fail|hardfail") || (spf.result().equals("softfail") && unsigned));
        return refused && !signed ? Verdict.FAILED : Verdict.UNKNOWN;
    }

    private static Stream<Result> only(List<Result> results, String method) {
        return results.stream().filter(result -> result.method().equals(method));
    }

    /** From the topmost believed field down to the next hop. */
    private static List<Result> own(MailHeaders headers, String name, Predicate<String> own) {
        List<Result> results = new ArrayList<>();
        for (MailHeaders.Field field : headers.fields()) {
            if (!results.isEmpty() && field.name().equalsIgnoreCase("Received")) {
                break;
            }
            if (field.name().equalsIgnoreCase(name)) {
                String value = INSTANCE.matcher(field.value()).replaceFirst("");
                AuthenticationResults found = AuthenticationResults.of(value);
                results.addAll(own.test(found.server()) ? found.results() : List.of());
            }
        }
        return results;
    }

    /** Of the last server alone: above the second Received field. */
    private static List<Result> receivedSpf(MailHeaders headers) {
        int hops = 0;
        for (MailHeaders.Field field : headers.fields()) {
            hops += field.name().equalsIgnoreCase("Received") ? 1 : 0;
            Matcher spf = SPF.matcher(field.value());
            if (hops <= 1 && field.name().equalsIgnoreCase("Received-SPF") && spf.matches()) {
                return List.of(new Result("spf", spf.group(1).toLowerCase(Locale.ROOT), List.of()));
            }
        }
        return List.of();
    }

    private static Predicate<String> isOneOf(Collection<String> servers) {
        return server -> servers.stream().anyMatch(server::equalsIgnoreCase);
    }

    /** Whether it is the server that took the message last, or one beside it. */
    private static boolean isLast(MailHeaders headers, String server) {
        Matcher by = BY.matcher(headers.raw("Received"));
        if (!by.find()) {
            return false;
        }
        String last = by.group(1).toLowerCase(Locale.ROOT);
        return server.isEmpty()
                ? last.endsWith(NAMELESS)
                : server.equals(last)
                        || last.endsWith("." + server)
                        || above(server).equals(above(last));
    }

    /** The domain of a host; the host itself when that would be a registry. */
    private static String above(String host) {
        String domain = host.substring(host.indexOf('.') + 1);
        return domain.contains(".") ? domain : host;
    }
}
