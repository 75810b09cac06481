package org.complainthub.desk.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages.
 *
 * @param users who may log in besides the operator; with none, nobody but those who are in the database
 * @param mostFailures wrong passwords in a row after which a name is locked, 1 or more
 * @param lockedFor how long
 */
@ConfigurationProperties("hub.desk")
record DeskProperties(
        @DefaultValue List<DeskUser> users,
        @DefaultValue("5") int mostFailures,
        @DefaultValue("15m") Duration lockedFor) {

    DeskProperties {
        users = List.copyOf(users);
        if (mostFailures < 1) {
            throw new IllegalArgumentException("hub.desk.most-failures has to be 1 or more");
        }
    }
}
