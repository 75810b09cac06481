package org.complainthub.platform.production;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Under the profile {@code prod}: all rules are met before the first port is opened, or the hub does not start. */
@Configuration(proxyBeanMethods = false)
@Profile("prod")
class ProductionConfiguration {

    private static final List<ProductionRule> ALWAYS =
            List.of(new DemoRule(), new SecretsRule(), new AcceptorRule(), new PagesRule());

    /** What a network that nobody else is on makes up for, as between the containers of one compose file. */
    private static final List<ProductionRule> ON_SHARED_NETWORKS =
            List.of(new BrokerConnectionRule(), new MailboxRule());

    @Bean
    static BeanFactoryPostProcessor productionRules(Environment environment) {
        return beans -> insist(environment);
    }

    static void insist(Environment environment) {
        boolean alone = environment.getProperty("hub.production.private-network", Boolean.class, false);
        List<String> objections = Stream.concat(ALWAYS.stream(), alone ? Stream.of() : ON_SHARED_NETWORKS.stream())
                .flatMap(rule -> rule.objections(environment).stream())
                .toList();
        if (!objections.isEmpty()) {
            throw new UnsafeForProduction(objections);
        }
    }
}
