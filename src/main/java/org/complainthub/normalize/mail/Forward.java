package org.complainthub.normalize.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complainant;
import org.complainthub.mail.Mail;
import org.complainthub.mail.forward.QuotedMessage;
import org.complainthub.mail.forward.QuotedMessages;
import org.complainthub.mail.reply.NewText;
import org.jspecify.annotations.Nullable;

/**
 * The customer's message inside the text of somebody else's mail: the first that is not of the house itself.
 *
 * @param writer the customer, as proposed
 * @param to addresses he wrote to, as far as the text prints them
 * @param sentAt when he wrote, null when it is not told
 * @param body his text
 * @param confidence by what the text shows of him
 */
record Forward(Complainant writer, List<String> to, @Nullable OffsetDateTime sentAt, String body, double confidence) {

    private static final int LONGEST_SUBJECT = 300;
    private static final double PLAIN = 0.9;
    private static final double UNANNOUNCED = 0.2;
    private static final double IN_A_SENTENCE = 0.2;
    private static final double NO_ADDRESS = 0.2;
    private static final double NO_DATE = 0.05;
    private static final double DEEPER = 0.05;
    private static final String TAGS = "(?:\\s|[\\[【(（][^\\]】)）]{1,20}[\\]】)）])*";
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)" + TAGS + "(?:(?:re|aw|回复|回覆|答复|答覆)\\s*[:：]" + TAGS
                    + "){0,9}(?:fwd?|wg|tr|rv|转发|转交|转办|转呈|轉寄|轉發|转)\\s*[:：].*",
            Pattern.DOTALL);

    /** Whether the subject says that something is forwarded, perhaps in an answer to that. */
    static boolean isAnnounced(Mail mail) {
        String subject = mail.subject();
        return SUBJECT.matcher(subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)))
                .matches();
    }

    /** What the sender of the mail passes on. */
    static Optional<Forward> in(Mail mail, QuotedMessages text, Staff staff, Complainant sender) {
        List<QuotedMessage> messages = text.messages();
        boolean announced =
                isAnnounced(mail) || messages.stream().anyMatch(message -> message.form() == QuotedMessage.Form.MARKED);
        if (!announced && (mail.isReplyOrForward() || !beginsWithHeader(messages))) {
            return Optional.empty();
        }
        return IntStream.range(0, messages.size())
                .filter(i -> isCustomer(messages, i, staff, sender))
                .mapToObj(i -> of(messages, i, announced))
                .findFirst();
    }

    private static boolean beginsWithHeader(List<QuotedMessage> messages) {
        return !messages.isEmpty() && messages.get(0).form() != QuotedMessage.Form.ATTRIBUTION;
    }

    private static boolean isCustomer(List<QuotedMessage> messages, int at, Staff staff, Complainant sender) {
        QuotedMessage message = messages.get(at);
        if (message.email() != null) {
            return !staff.has(message.email())
                    && !message.email().equals(sender.email())
                    && !isPassedOnBy(messages, at, staff);
        }
        return message.name() != null
                && !message.name().equals(sender.name())
                && !isBetweenColleagues(messages, at, staff);
    }

    /** Whether its writer is in between: of a house to which the message below was written. */
    private static boolean isPassedOnBy(List<QuotedMessage> messages, int at, Staff staff) {
        String email = messages.get(at).email();
        if (email == null
                || at + 1 >= messages.size()
                || staff.has(messages.get(at + 1).email())) {
            return false;
        }
        QuotedMessage below = messages.get(at + 1);
        return CoveringNote.isOfReceiver(email, below.email(), below.to())
                && CoveringNote.isOne(NewText.of(messages.get(at).body()));
    }

    /** Inside a house only names are shown: whoever without an address passes on a message from outside is a colleague. */
    private static boolean isBetweenColleagues(List<QuotedMessage> messages, int at, Staff staff) {
        if (at + 1 >= messages.size()) {
            return false;
        }
        QuotedMessage next = messages.get(at + 1);
        return next.email() != null && !staff.has(next.email()) && !isSame(messages.get(at), next);
    }

    private static boolean isSame(QuotedMessage one, QuotedMessage other) {
        return one.name() != null && one.name().equals(other.name());
    }

    private static Forward of(List<QuotedMessage> messages, int at, boolean announced) {
        QuotedMessage message = messages.get(at);
        String email = message.email() != null ? message.email() : addressElsewhere(messages, message);
        double confidence = PLAIN
                - (announced ? 0 : UNANNOUNCED)
                - (message.form() == QuotedMessage.Form.ATTRIBUTION ? IN_A_SENTENCE : 0)
                - (email == null ? NO_ADDRESS : 0)
                - (message.sentAt() == null ? NO_DATE : 0)
                - (at > 0 ? DEEPER : 0);
        return new Forward(
                Author.complainant(message.name(), email), message.to(), message.sentAt(), message.body(), confidence);
    }

    private static @Nullable String addressElsewhere(List<QuotedMessage> messages, QuotedMessage wanted) {
        return messages.stream()
                .filter(message -> isSame(message, wanted) && message.email() != null)
                .map(QuotedMessage::email)
                .findFirst()
                .orElse(null);
    }

    /** What the customer says in it. */
    String words() {
        return NewText.of(body);
    }
}
