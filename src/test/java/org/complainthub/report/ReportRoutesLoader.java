package org.complainthub.report;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.app.BeansDefinition;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.xml.in.ModelParser;

/** Loads one route file of the report stage with the given edges and beans. */
final class ReportRoutesLoader {

    private ReportRoutesLoader() {}

    static CamelContext load(String file, Map<String, String> edges, Map<String, Object> beans) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        Properties properties = new Properties();
        properties.putAll(edges);
        camel.getPropertiesComponent().setInitialProperties(properties);
        beans.forEach(camel.getRegistry()::bind);
        camel.addRoutes(routesOf(camel, file));
        return camel;
    }

    private static RouteBuilder routesOf(CamelContext camel, String file) {
        return new RouteBuilder(camel) {
            @Override
            public void configure() throws Exception {
                getRouteCollection().setCamelContext(camel);
                getRouteTemplateCollection().setCamelContext(camel);
                BeansDefinition parsed = parse(camel, file);
                parsed.getRouteTemplates().forEach(getRouteTemplateCollection()::routeTemplate);
                parsed.getRoutes().forEach(getRouteCollection()::route);
            }
        };
    }

    private static BeansDefinition parse(CamelContext camel, String file) throws Exception {
        String location = "file:" + Path.of("routes", "report", file + ".camel.xml");
        return new ModelParser(
                        ResourceHelper.resolveMandatoryResource(camel, location),
                        "http://camel.apache.org/schema/xml-io")
                .parseBeansDefinition()
                .orElseThrow();
    }
}
