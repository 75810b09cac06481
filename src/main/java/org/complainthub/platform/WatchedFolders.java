package org.complainthub.platform;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The names of the watched folders, each of which has a subscription of its own on the broker. */
@ConfigurationProperties("hub.intake")
record WatchedFolders(@DefaultValue List<Named> folders) {

    record Named(String name) {}

    /** A name that ends in an asterisk stands for one of each folder: Artemis guards a queue by its exact name only. */
    Stream<String> expand(String subscription) {
        return subscription.endsWith("*")
                ? folders.stream().map(folder -> subscription.substring(0, subscription.length() - 1) + folder.name())
                : Stream.of(subscription);
    }
}
