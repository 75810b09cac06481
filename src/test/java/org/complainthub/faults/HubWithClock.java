package org.complainthub.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.complainthub.HubApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;

/** A hub whose clock goes wrong by what a file says. */
final class HubWithClock {

    /** The setting that names the file. */
    static final String FILE = "faults.clock";

    private HubWithClock() {}

    public static void main(String[] arguments) {
        SpringApplication hub = new SpringApplication(HubApplication.class);
        hub.addInitializers(context -> context.getBeanFactory()
                .addBeanPostProcessor(
                        new WrongClock(Path.of(context.getEnvironment().getRequiredProperty(FILE)))));
        hub.run(arguments);
    }

    private record WrongClock(Path file) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock right ? new Wrong(right, file) : bean;
        }
    }

    private static final class Wrong extends Clock {

        private final Clock right;
        private final Path file;

        private Wrong(Clock right, Path file) {
            this.right = right;
            this.file = file;
        }

        @Override
        public Instant instant() {
            return right.instant().plus(error());
        }

        private Duration error() {
            try {
                String written = Files.readString(file);
                return written.isEmpty() ? Duration.ZERO : Duration.parse(written);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public ZoneId getZone() {
            return right.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Wrong(right.withZone(zone), file);
        }
    }
}
