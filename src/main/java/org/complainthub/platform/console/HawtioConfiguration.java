package org.complainthub.platform.console;

import java.util.List;
import java.util.Map;
import org.complainthub.reference.DataFiles;
import org.jolokia.server.core.http.AgentServlet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The Hawtio console at {@code /hawtio/}, the broker's own one at {@code /console/}, which Hawtio shows in a frame, and the
 * Jolokia agent both talk to.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HawtioConfiguration implements WebMvcConfigurer {

    /** Path to where its files are. */
    private static final Map<String, String> CONSOLES =
            Map.of("/hawtio/", "classpath:/hawtio-static/", "/console/", "classpath:/artemis-console/");

    /** Pages of the consoles that the browser may ask for by their address. */
    private static final List<String> PAGES = List.of(
            "camel",
            "jmx",
            "artemis",
            "treeartemisJMX",
            "login",
            "connect",
            "help",
            "preferences",
            "runtime",
            "springboot",
            "quartz",
            "logs");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CONSOLES.forEach((path, files) -> registry.addResourceHandler(path + "**")
                .addResourceLocations(files)
                .resourceChain(true)
                .addTransformer(new BaseTagTransformer(path)));
        registry.addResourceHandler("/schema/**").addResourceLocations("classpath:/schema/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/hawtio", "/hawtio/");
        for (String path : CONSOLES.keySet()) {
            String index = "forward:" + path + "index.html";
            registry.addViewController(path).setViewName(index);
            for (String page : PAGES) {
                registry.addViewController(path + page).setViewName(index);
                registry.addViewController(path + page + "/**").setViewName(index);
            }
        }
    }

    @Bean
    ServletRegistrationBean<AgentServlet> jolokia(DataFiles files) {
        ConsoleAccess access = files.read("console.yaml", ConsoleAccess.class);
        ServletRegistrationBean<AgentServlet> agent = new ServletRegistrationBean<>(
                new AgentServlet(new ConsoleRestrictor(access, new ConsoleVisitor())), "/hawtio/jolokia/*");
        agent.setName("jolokia");
        agent.setLoadOnStartup(1);
        return agent;
    }
}
