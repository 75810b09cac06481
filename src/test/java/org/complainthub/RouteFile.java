package org.complainthub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.complainthub.platform.PlatformBeans;

/**
 * One route file (or those that call each other) with the error handling, in a context of its own. What is invalid
 * goes to {@code mock:invalid}, facts go to {@code mock:events}, every other edge is named by the test.
 */
public final class RouteFile {

    private final List<String> paths = new ArrayList<>(List.of("_config/error-handling"));
    private final Properties edges = new Properties();
    private final Map<String, Object> beans = new HashMap<>(PlatformBeans.all());

    /** @param paths below {@code routes/}, without their ending */
    public RouteFile(String... paths) {
        this.paths.addAll(List.of(paths));
        edges.put("hub.invalid.to", "mock:invalid");
        edges.put("hub.events.to", "mock:events");
        edges.put("hub.retry.delay", "5");
    }

    public RouteFile edge(String key, String endpoint) {
        edges.put(key, endpoint);
        return this;
    }

    public RouteFile bean(String name, Object bean) {
        beans.put(name, bean);
        return this;
    }

    /** The context with its routes, not started. */
    public CamelContext load() throws Exception {
        CamelContext camel = new DefaultCamelContext();
        camel.getPropertiesComponent().setInitialProperties(edges);
        beans.forEach(camel.getRegistry()::bind);
        List<Resource> files = new ArrayList<>();
        for (String path : paths) {
            Path file = Path.of("routes", path + ".camel.xml");
            files.add(ResourceHelper.resolveMandatoryResource(camel, "file:" + file));
        }
        PluginHelper.getRoutesLoader(camel).loadRoutes(files);
        return camel;
    }

    public CamelContext start() throws Exception {
        CamelContext camel = load();
        camel.start();
        return camel;
    }
}
