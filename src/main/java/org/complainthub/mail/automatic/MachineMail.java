package org.complainthub.mail.automatic;

import java.util.List;
import org.complainthub.complaint.Defect;

/** A mail that no person wrote to complain. None is acknowledged, opens a file or reopens one. */
public sealed interface MachineMail {

    /** Its class, upper case with underscores, such as {@code DELIVERY_FAILURE}. */
    String code();

    /** What told. */
    String sign();

    /** Why it is no feedback. */
    default Defect reason() {
        return new Defect(code(), "message", sign(), "NOT_FEEDBACK");
    }

    /** Whether it says itself that it is a machine's, or only looks like one. */
    default boolean isCertain() {
        return false;
    }

    /** Whether it comes from the mailbox of a person, whose program answered for him. */
    default boolean isFromAPersonsMailbox() {
        return false;
    }

    /**
     * What became of a mail (RFC 3464, or told in a server's own way).
     *
     * @param outcomes one for each recipient that is told; at least one
     * @param returned the mail it speaks of
     */
    record DeliveryReport(List<RecipientOutcome> outcomes, ReturnedMail returned, String sign) implements MachineMail {

        public DeliveryReport {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public boolean isCertain() {
            return true;
        }

        /** The worst of the outcomes. */
        public DeliveryAction action() {
            return outcomes.stream()
                    .map(RecipientOutcome::action)
                    .min(DeliveryAction::compareTo)
                    .orElse(DeliveryAction.FAILED);
        }

        @Override
        public String code() {
            return switch (action()) {
                case FAILED -> "DELIVERY_FAILURE";
                case DELAYED -> "DELIVERY_DELAY";
                case DELIVERED, RELAYED, EXPANDED -> "DELIVERY_SUCCESS";
            };
        }
    }

    /**
     * An answer that a program gave (RFC 3834): away from the desk, ticket opened, thank you for your mail.
     *
     * @param declared whether a header says so
     */
    record AutomaticReply(boolean declared, String sign) implements MachineMail {

        @Override
        public String code() {
            return "AUTO_REPLY";
        }

        @Override
        public boolean isCertain() {
            return declared;
        }

        @Override
        public boolean isFromAPersonsMailbox() {
            return true;
        }
    }

    /**
     * What a recipient did with a mail (RFC 8098).
     *
     * @param displayed false when it was deleted or thrown away unread
     */
    record ReadReceipt(boolean displayed, ReturnedMail returned, String sign) implements MachineMail {

        @Override
        public String code() {
            return "READ_RECEIPT";
        }

        @Override
        public boolean isCertain() {
            return true;
        }

        @Override
        public boolean isFromAPersonsMailbox() {
            return true;
        }
    }

    /** Somebody pressed "this is spam" on a mail (RFC 5965), or an aggregate report on mails. */
    record FeedbackReport(ReturnedMail returned, String sign) implements MachineMail {

        @Override
        public String code() {
            return "FEEDBACK_REPORT";
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    }

    /** The answer of a calendar to an invitation (RFC 5546). */
    record CalendarNotice(String sign) implements MachineMail {

        @Override
        public String code() {
            return "CALENDAR_NOTICE";
        }

        @Override
        public boolean isFromAPersonsMailbox() {
            return true;
        }
    }

    /** Newsletters and list mail (RFC 2369, RFC 2919). */
    record BulkMail(String sign) implements MachineMail {

        @Override
        public String code() {
            return "BULK_MAIL";
        }
    }

    /** Unwanted mail by the verdict of the server that took it. */
    record SpamVerdict(String sign) implements MachineMail {

        @Override
        public String code() {
            return "SPAM_VERDICT";
        }
    }

    /**
     * A mail of the hub itself that came back.
     *
     * @param hop how many automatic mails led to it
     */
    record OwnMail(int hop, String sign) implements MachineMail {

        @Override
        public String code() {
            return "OWN_MAIL";
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    }
}
