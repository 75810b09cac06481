package org.complainthub.report.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.register.JoinedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers of complaint files; the tokens of their links are kept as digests. */
@Component("customerContacts")
public class CustomerContacts {

    private final JdbcClient database;
    private final JoinedFiles joined;
    private final CustomerLinks links;
    private final CustomerProperties properties;
    private final Clock clock;

    public CustomerContacts(JdbcClient database, CustomerLinks links, CustomerProperties properties, Clock clock) {
        this.database = database;
        this.joined = new JoinedFiles(database);
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** Somebody who may be written to about this file; one who is known keeps his language, and his link is renewed. */
    public void know(String complaintNumber, String address, String language) {
        if (renew(complaintNumber, address)) {
            return;
        }
        OffsetDateTime now = now();
        database.sql("insert into customer_contact (complaint_number, address, language, token_hash, known_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(complaintNumber, address, language, links.digest(complaintNumber, address))
                .params(now, now.plus(properties.linkValidFor()))
                .update();
    }

    /** His link is valid as if it were new; false when he is not known. */
    public boolean renew(String complaintNumber, String address) {
        return database.sql("update customer_contact set expires_at = ? where complaint_number = ? and address = ?")
                        .params(now().plus(properties.linkValidFor()), complaintNumber, address)
                        .update()
                > 0;
    }

    /** The customers of this file and of those that were joined into it, each once, the one who is known longest first. */
    public List<CustomerContact> of(String complaintNumber) {
        Map<String, CustomerContact> byAddress = new LinkedHashMap<>();
        database.sql("select * from customer_contact where complaint_number in (:files) order by known_at, address")
                .param("files", joined.family(complaintNumber))
                .query(CustomerContacts::contact)
                .list()
                .forEach(contact -> byAddress.putIfAbsent(contact.address(), contact));
        return List.copyOf(byAddress.values());
    }

    /** Path of the page of this customer. */
    public String path(CustomerContact customer) {
        return links.path(customer.complaintNumber(), customer.address());
    }

    /** Whose link has this token, also when it has expired. */
    public Optional<CustomerContact> byToken(String token) {
        return database.sql("select * from customer_contact where token_hash = ?")
                .param(CustomerLinks.digest(token))
                .query(CustomerContacts::contact)
                .optional();
    }

    /** He wants no surveys any more, about whatever file. */
    public void unsubscribe(String address) {
        database.sql("update customer_contact set unsubscribed_at = ? where address = ? and unsubscribed_at is null")
                .params(now(), address)
                .update();
    }

    /** Whether he said for any file that he wants no surveys. */
    public boolean isUnsubscribed(String address) {
        return database.sql("select count(*) from customer_contact where address = ? and unsubscribed_at is not null")
                        .param(address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static CustomerContact contact(ResultSet row, int number) throws SQLException {
        return new CustomerContact(
                row.getString("complaint_number"),
                row.getString("address"),
                row.getString("language"),
                row.getObject("known_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("unsubscribed_at", OffsetDateTime.class));
    }
}
