package org.complainthub.desk.digest;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what week by week and month by month.
 *
 * @param recipients codes of departments or mail addresses that get the management digest; empty: nobody
 * @param weekly whether there is one for each week
 * @param monthly whether there is one for each month
 * @param mildRecipients codes of departments or mail addresses that get the weekly list of mild complaints; empty: nobody
 * @param at time of day from which on a period that is over is told
 */
@ConfigurationProperties("hub.digest")
record DigestProperties(
        @Nullable List<String> recipients,
        @DefaultValue("true") boolean weekly,
        @DefaultValue("true") boolean monthly,
        @Nullable List<String> mildRecipients,
        @DefaultValue("06:00") LocalTime at) {

    DigestProperties {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        mildRecipients = mildRecipients == null ? List.of() : List.copyOf(mildRecipients);
    }

    List<String> toManagement() {
        return recipients == null ? List.of() : recipients;
    }

    List<String> ofMild() {
        return mildRecipients == null ? List.of() : mildRecipients;
    }
}
