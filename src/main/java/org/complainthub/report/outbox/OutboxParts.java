package org.complainthub.report.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of mails in the outbox. Adding takes part in the caller's transaction. */
@Component("outboxParts")
public class OutboxParts {

    private final JdbcClient database;

    public OutboxParts(JdbcClient database) {
        this.database = database;
    }

    /** Adds parts to a mail that is there. */
    public void add(String messageId, List<OutboxPart> parts) {
        for (int item = 0; item < parts.size(); item++) {
            OutboxPart part = parts.get(item);
            database.sql("insert into outbox_part (message_id, item, name, media_type, content) values (?, ?, ?, ?, ?)")
                    .params(messageId, item)
                    .param(part.name())
                    .params(part.mediaType(), part.base64())
                    .update();
        }
    }

    /** The parts of this mail in their order, mostly none. */
    List<OutboxPart> of(String messageId) {
        return database.sql("select * from outbox_part where message_id = ? order by item")
                .param(messageId)
                .query((row, n) ->
                        new OutboxPart(row.getString("name"), row.getString("media_type"), row.getString("content")))
                .list();
    }
}
