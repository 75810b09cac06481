package org.complainthub.platform;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig(PagesSecurityTest.Setup.class)
class PagesSecurityTest {

    private final MockMvc web;

    PagesSecurityTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, /walk-in, 200",
        "DESK, /walk-in, 200",
        "MANAGER, /walk-in, 200",
        "DEPARTMENT, /walk-in, 403",
        "VIEWER, /hawtio/user, 200",
        "OPERATOR, /hawtio/user, 200",
        "DESK, /hawtio/user, 403",
        "VIEWER, /console/user, 200",
        "DESK, /console/user, 403",
        "AUDITOR, /actuator/auditevents, 403",
        "OPERATOR, /actuator/auditevents, 200",
        "MANAGER, /api/dead-letters, 403",
        "OPERATOR, /api/dead-letters, 200",
    })
    void opensEachPageToWhoNeedsIt(String role, String path, int status) throws Exception {
        web.perform(get(path).with(user("lin").roles(role))).andExpect(status().is(status));
    }

    @Test
    void sendsStrangersToTheLogin() throws Exception {
        web.perform(get("/hawtio/user").header("Accept", "text/html")).andExpect(redirectedUrl("/login"));
        web.perform(get("/api/dead-letters")).andExpect(status().isUnauthorized());
    }

    @Test
    void leadsToTheLoginWhenTheSessionHasEnded() throws Exception {
        web.perform(post("/walk-in").with(user("lin").roles("DESK"))).andExpect(redirectedUrl("/login?ended"));
        web.perform(post("/walk-in").with(user("lin").roles("DESK")).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @Import(SecurityConfiguration.class)
    static class Setup {

        @Bean
        OperatorProperties operator() {
            return new OperatorProperties("operator", "Vr7hmQ2kX0pLw9sTzB4e");
        }

        @RestController
        static class Pages {

            @GetMapping({"/walk-in", "/hawtio/user", "/console/user", "/actuator/auditevents", "/api/dead-letters"})
            String page() {
                return "a page";
            }
        }
    }
}
