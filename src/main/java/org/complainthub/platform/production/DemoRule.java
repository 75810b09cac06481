package org.complainthub.platform.production;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Nothing of the demo runs beside real complaints. */
final class DemoRule implements ProductionRule {

    @Override
    public List<String> objections(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? List.of("the profile demo is active: leave it out of spring.profiles.active")
                : List.of();
    }
}
