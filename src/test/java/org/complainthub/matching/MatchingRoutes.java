package org.complainthub.matching;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.app.BeansDefinition;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.xml.in.ModelParser;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.matching.file.TestDatabase;

/** One route file of this stage in a context of its own; invalid input goes to {@code mock:invalid}. */
final class MatchingRoutes {

    private MatchingRoutes() {}

    static CamelContext load(String id, Map<String, Object> beans, Properties edges) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getPropertiesComponent().setInitialProperties(edges);
        context.getRegistry().bind("hubJson", TestDatabase.json());
        context.getRegistry().bind("cloudEvent", (Processor) exchange -> {});
        beans.forEach(context.getRegistry()::bind);
        context.addRoutes(routes(context, id));
        context.start();
        return context;
    }

    private static RouteConfigurationBuilder routes(CamelContext context, String id) throws Exception {
        Path file = Path.of("routes", "matching", id + ".camel.xml");
        BeansDefinition parsed = new ModelParser(
                        ResourceHelper.resolveMandatoryResource(context, "file:" + file),
                        "http://camel.apache.org/schema/xml-io")
                .parseBeansDefinition()
                .orElseThrow();
        return new RouteConfigurationBuilder() {
            @Override
            public void configuration() {
                routeConfiguration("hub-invalid-message")
                        .onException(InvalidInput.class)
                        .handled(true)
                        .to("mock:invalid");
            }

            @Override
            public void configure() {
                getRouteCollection().setCamelContext(getContext());
                for (RouteDefinition route : parsed.getRoutes()) {
                    getRouteCollection().route(route);
                }
            }
        };
    }
}
