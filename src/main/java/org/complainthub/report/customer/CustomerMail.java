package org.complainthub.report.customer;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.reference.sentence.Said;
import org.complainthub.reference.sentence.Sentences;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.Tokens;
import org.springframework.stereotype.Component;

/** Puts the mails to customers, and those to the desk about what customers say, into the outbox; the same one only once. */
@Component("customerMail")
public class CustomerMail {

    private final LetterTemplates templates;
    private final Outbox outbox;
    private final ReportProperties properties;
    private final ThreadToken token;
    private final Sentences sentences;

    public CustomerMail(Words words, Outbox outbox, ReportProperties properties, Seal seal) {
        this.templates = words.templates();
        this.sentences = words.sentences();
        this.outbox = outbox;
        this.properties = properties;
        this.token = new ThreadToken(seal);
    }

    /** What the mails are made of. */
    @Component("customerWords")
    public record Words(LetterTemplates templates, Sentences sentences) {}

    /**
     * What a mail says.
     *
     * @param template name of its template without language
     * @param cause what it is about, such as {@code decision-7}; the same leads to no second mail to the same address
     * @param values of the placeholders, beside number, token, link and recourse; the desk is told in both languages what
     *     the hub says of itself in them
     * @param unsubscribable whether the customer can refuse further ones of the kind
     */
    public record Note(String template, String cause, Map<String, String> values, boolean unsubscribable) {}

    /** Tells the customer, in his language; false when he was told before. */
    public boolean toCustomer(CustomerContact customer, Note note) {
        Map<String, String> values = values(customer.complaintNumber(), note);
        values.put(
                "recourse",
                templates
                        .fill("recourse." + customer.language() + ".txt", Map.of())
                        .strip());
        String body = body(note, customer.language(), values);
        return send(new OutboxMail(
                id(customer.complaintNumber(), customer.address(), note),
                null,
                customer.address(),
                subject(body, customer.complaintNumber()),
                rest(body),
                null,
                1,
                new OutboxMail.Customer(customer.complaintNumber(), note.unsubscribable())));
    }

    /** Tells the complaint desk, in both languages; false when it was told before. */
    public boolean toDesk(String complaintNumber, Note note) {
        Map<String, String> values = values(complaintNumber, note);
        String zh = body(note, "zh", said("zh", values));
        String address = properties.deskAddress();
        return send(new OutboxMail(
                id(complaintNumber, address, note),
                null,
                address,
                subject(zh, complaintNumber),
                rest(zh) + "\n\n" + rest(body(note, "en", said("en", values))),
                null));
    }

    private Map<String, String> said(String language, Map<String, String> values) {
        Said said = sentences.in(language, ZoneOffset.UTC);
        Map<String, String> told = new HashMap<>(values);
        told.replaceAll((name, value) -> said.of(value));
        return told;
    }

    /** A word in the customer's language, such as {@code decision.UPHELD}. */
    public String term(String language, String key) {
        return templates.term(language, key);
    }

    /** The external recourse in this language, as it also stands in the letters. */
    public String recourse(String language) {
        return templates.fill("recourse." + language + ".txt", Map.of()).strip();
    }

    private Map<String, String> values(String complaintNumber, Note note) {
        Map<String, String> values = new HashMap<>(note.values());
        values.put("complaintNumber", complaintNumber);
        values.put("token", token.of(complaintNumber));
        values.put("link", CustomerLinks.PLACE);
        return values;
    }

    private String body(Note note, String language, Map<String, String> values) {
        return templates.fill(note.template() + "." + language + ".txt", values);
    }

    private boolean send(OutboxMail mail) {
        boolean first = outbox.find(mail.messageId()).isEmpty();
        if (first) {
            outbox.add(mail);
        }
        return first;
    }

    private String id(String file, String address, Note note) {
        return "<" + token.of(file) + "." + note.cause() + "." + Tokens.digest(address) + "@"
                + properties.messageIdDomain() + ">";
    }

    /** The first line of a template is its subject. */
    private static String subject(String body, String file) {
        return "[" + file + "] " + body.lines().findFirst().orElse("");
    }

    private static String rest(String body) {
        return body.substring(body.indexOf('\n') + 1).stripLeading();
    }
}
