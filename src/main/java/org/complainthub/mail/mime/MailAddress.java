package org.complainthub.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.mime.MailboxList.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of an address field.
 *
 * @param name display name, decoded, null without one
 * @param email lower case; taken from the raw field only, since decoded text may pretend to be an address
 */
public record MailAddress(@Nullable String name, String email) {

    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s<>\"(),;:@\\[\\]\\u0001]{1,128}@(?:[^\\s<>\"(),;:?=@/\\[\\]\\u0001]{1,253}|\\[[0-9A-Za-z:.]{3,60}\\])");
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern QUOTE = Pattern.compile("(?<!\\\\)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final Pattern SEPARATORS = Pattern.compile("^[<>\\s,]+|[<>\\s,]+$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern WRAPPING = Pattern.compile("^[\\s\"']+|[\\s\"']+$");
    private static final Pattern DOTS = Pattern.compile("^'+|[.'>]+$");
    private static final Pattern ON_BEHALF = Pattern.compile("(?i)\\bvia\\b|通过|透過|代表");
    private static final int MOST = 200;
    private static final List<String> BEHIND_A_LIST = List.of("X-Original-From", "Reply-To");

    /** The first mailbox of the first field of this name. */
    public static Optional<MailAddress> first(MailHeaders headers, String field) {
        return all(headers, field).stream().findFirst();
    }

    /** All mailboxes of all fields of this name, at most 200. */
    public static List<MailAddress> all(MailHeaders headers, String field) {
        List<MailAddress> found = new ArrayList<>();
        for (String raw : headers.all(field)) {
            for (Entry entry : MailboxList.entries(headers.unlabelled(raw))) {
                if (found.size() < MOST) {
                    read(headers, entry).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /**
     * Who wrote the message: From, or who stands behind a list that put its own address there ("Li via service-list"),
     * as lists do for senders with a strict DMARC policy.
     */
    public static Optional<MailAddress> author(MailHeaders headers) {
        Optional<MailAddress> from = first(headers, "From");
        if (from.isEmpty() || !isRewritten(headers, from.get())) {
            return from;
        }
        return BEHIND_A_LIST.stream()
                .map(field -> all(headers, field))
                .filter(others -> others.size() == 1
                        && !others.get(0).email().equals(from.get().email()))
                .map(others -> others.get(0))
                .findFirst()
                .or(() -> from);
    }

    private static boolean isRewritten(MailHeaders headers, MailAddress from) {
        String name = from.name() == null ? "" : from.name();
        String list = headers.raw("List-Id") + headers.raw("List-Post");
        return ON_BEHALF.matcher(name).find() && list.toLowerCase(Locale.ROOT).contains(from.domain());
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /** The part before the at sign. */
    public String localPart() {
        return email.substring(0, email.lastIndexOf('@'));
    }

    private static Optional<MailAddress> read(MailHeaders headers, Entry entry) {
        String plain = entry.masked()
                .replace('＠', '@')
                .replace('．', '.')
                .replace('＜', '<')
                .replace('＞', '>');
        int open = plain.lastIndexOf('<');
        int close = plain.indexOf('>', open + 1);
        boolean angled = open >= 0
                && ADDRESS.matcher(plain)
                        .region(open, close < 0 ? plain.length() : close)
                        .find();
        Matcher address = ADDRESS.matcher(plain);
        if (!address.find(angled ? open : 0) || !isSound(address.group())) {
            return Optional.empty();
        }
        String before = entry.raw().substring(0, angled ? open : address.start());
        String after = entry.raw().substring(angled && close >= 0 ? close : address.end());
        return Optional.of(new MailAddress(
                name(headers, before, after), withoutDots(address.group()).toLowerCase(Locale.ROOT)));
    }

    /** A broken encoded word in front of an at sign is a disguise. */
    private static boolean isSound(String address) {
        return !address.contains("=?") && !address.contains("?=") && !address.endsWith("@.");
    }

    private static String withoutDots(String address) {
        return DOTS.matcher(address).replaceAll("");
    }

    private static @Nullable String name(MailHeaders headers, String before, String after) {
        Matcher comment = COMMENT.matcher(after);
        String words = SEPARATORS.matcher(before).replaceAll("");
        String chosen = words.isEmpty() && comment.find() ? comment.group(1) : words;
        String bare = ESCAPED.matcher(QUOTE.matcher(chosen).replaceAll("")).replaceAll("$1");
        String printable = CONTROL.matcher(headers.words(bare)).replaceAll(" ");
        String text = WRAPPING.matcher(printable).replaceAll("").strip();
        return text.isEmpty() ? null : text;
    }
}
