package org.complainthub.platform;

import java.io.IOException;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.app.BeansDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.RoutesBuilderLoaderSupport;
import org.apache.camel.xml.in.ModelParser;
import org.springframework.stereotype.Component;

/**
 * Loads {@code *.camel.xml}: routes, route configurations, templates and templated routes in the XML form that
 * camel-xml-io reads. It stands in for camel-xml-io-dsl, which has no release for this Camel version.
 */
@Component
class XmlRoutesLoader extends RoutesBuilderLoaderSupport {

    private static final String NAMESPACE = "http://camel.apache.org/schema/xml-io";
    private static final String EXTENSION = "camel.xml";

    @Override
    public String getSupportedExtension() {
        return EXTENSION;
    }

    @Override
    public boolean isSupportedExtension(String extension) {
        return extension.equals(EXTENSION) || extension.equals("xml");
    }

    @Override
    public RoutesBuilder loadRoutesBuilder(Resource resource) throws Exception {
        return new XmlRoutes(resource, parse(resource));
    }

    private static BeansDefinition parse(Resource resource) throws Exception {
        return new ModelParser(resource, NAMESPACE)
                .parseBeansDefinition()
                .orElseThrow(() -> new IOException(resource.getLocation() + " holds no <camel> element"));
    }

    /** Adds what the file defines through the builder's collections; only so are route configurations applied. */
    private static final class XmlRoutes extends RouteConfigurationBuilder {

        private final BeansDefinition file;

        XmlRoutes(Resource resource, BeansDefinition file) {
            setResource(resource);
            this.file = file;
        }

        @Override
        public void configuration() {
            CamelContextAware.trySetCamelContext(getRouteConfigurationCollection(), getCamelContext());
            file.getRouteConfigurations().forEach(getRouteConfigurationCollection()::routeConfiguration);
        }

        @Override
        public void configure() {
            CamelContextAware.trySetCamelContext(getRouteCollection(), getCamelContext());
            CamelContextAware.trySetCamelContext(getRouteTemplateCollection(), getCamelContext());
            CamelContextAware.trySetCamelContext(getTemplatedRouteCollection(), getCamelContext());
            file.getRouteTemplates().forEach(getRouteTemplateCollection()::routeTemplate);
            file.getTemplatedRoutes().forEach(getTemplatedRouteCollection()::templatedRoute);
            file.getRoutes().forEach(this::add);
        }

        /** Step ids speak of their own route only; the route's id before them makes them unique in the context. */
        private void add(RouteDefinition route) {
            if (route.getNodePrefixId() == null) {
                route.setNodePrefixId(route.getRouteId() + ".");
            }
            getRouteCollection().route(route);
        }
    }
}
