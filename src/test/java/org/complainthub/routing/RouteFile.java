package org.complainthub.routing;

import java.util.List;
import org.apache.camel.CamelContextAware;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.xml.in.ModelParser;

/** Route files under {@code routes/}, with an error policy that lets every exception through. */
public final class RouteFile extends RouteConfigurationBuilder {

    private final List<String> paths;

    public RouteFile(String... paths) {
        this.paths = List.of(paths);
    }

    @Override
    public void configuration() {
        routeConfiguration("hub-invalid-message");
    }

    @Override
    public void configure() throws Exception {
        CamelContextAware.trySetCamelContext(getRouteCollection(), getCamelContext());
        for (String path : paths) {
            routesOf(path).forEach(getRouteCollection()::route);
        }
    }

    private List<RouteDefinition> routesOf(String path) throws Exception {
        var resource = ResourceHelper.resolveMandatoryResource(getCamelContext(), "file:routes/" + path + ".camel.xml");
        return new ModelParser(resource, "http://camel.apache.org/schema/xml-io")
                .parseBeansDefinition()
                .orElseThrow()
                .getRoutes();
    }
}
