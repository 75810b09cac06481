package org.complainthub.platform.console;

import java.util.List;
import org.complainthub.reference.DataFiles;
import org.jolokia.server.core.http.AgentServlet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The Hawtio console at {@code /hawtio/} and the Jolokia agent it talks to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HawtioConfiguration implements WebMvcConfigurer {

    private static final String INDEX = "forward:/hawtio/index.html";

    /** Pages of the console that the browser may ask for by their address. */
    private static final List<String> CONSOLE_PAGES = List.of(
            "camel",
            "jmx",
            "artemis",
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
        registry.addResourceHandler("/hawtio/**").addResourceLocations("classpath:/hawtio-static/");
        registry.addResourceHandler("/schema/**").addResourceLocations("classpath:/schema/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/hawtio", "/hawtio/");
        registry.addViewController("/hawtio/").setViewName(INDEX);
        for (String page : CONSOLE_PAGES) {
            registry.addViewController("/hawtio/" + page).setViewName(INDEX);
            registry.addViewController("/hawtio/" + page + "/**").setViewName(INDEX);
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
