package org.complainthub.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(DeskSecuritySetup.class)
class DeskSecurityTest {

    private static final String FILE = "/desk/files/C-2026-000001";

    private final JdbcClient database;
    private final MockMvc web;

    DeskSecurityTest(@Autowired WebApplicationContext context, @Autowired JdbcClient database) {
        this.database = database;
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void forgetFailures() {
        database.sql("delete from desk_login_failure").update();
    }

    @Test
    void logsInUsersOfTheConfigurationAndTheOperator() throws Exception {
        web.perform(formLogin("/login").user("mei").password(DeskSecuritySetup.PASSWORD))
                .andExpect(redirectedUrl("/desk"))
                .andExpect(authenticated().withRoles("DEPARTMENT"));
        web.perform(formLogin("/login").user("operator").password("secret"))
                .andExpect(authenticated().withRoles("OPERATOR"));
    }

    @Test
    void locksANameAfterTooManyWrongPasswords() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            web.perform(formLogin("/login").user("mei").password("wrong")).andExpect(unauthenticated());
        }
        web.perform(formLogin("/login").user("mei").password(DeskSecuritySetup.PASSWORD))
                .andExpect(redirectedUrl("/login?error"))
                .andExpect(unauthenticated());
        DeskSecuritySetup.CLOCK.advanceMinutes(16);
        web.perform(formLogin("/login").user("mei").password(DeskSecuritySetup.PASSWORD))
                .andExpect(authenticated());
    }

    @Test
    void forgetsWrongPasswordsWithARightOne() throws Exception {
        for (int attempt = 0; attempt < 12; attempt++) {
            boolean right = attempt % 4 == 3;
            web.perform(formLogin("/login").user("mei").password(right ? DeskSecuritySetup.PASSWORD : "wrong"))
                    .andExpect(right ? authenticated() : unauthenticated());
        }
    }

    @Test
    void doesNotPileUpMadeUpNames() throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            web.perform(formLogin("/login").user("nobody" + attempt).password("x"));
            DeskSecuritySetup.CLOCK.advanceMinutes(16);
        }
        assertThat(database.sql("select count(*) from desk_login_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sendsStrangersToTheLogin() throws Exception {
        web.perform(request(HttpMethod.GET, "/desk/files")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void allowsNoScript() throws Exception {
        web.perform(request(HttpMethod.GET, "/login"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Security-Policy", DeskSecurityConfiguration.CONTENT_SECURITY_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
        assertThat(DeskSecurityConfiguration.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "script-src", "http");
    }

    @Test
    void refusesFormsOfOtherSites() throws Exception {
        web.perform(post(FILE + "/corrections").with(user("anna").roles("DESK")))
                .andExpect(status().isForbidden());
        web.perform(post(FILE + "/corrections").with(user("anna").roles("DESK")).with(csrf()))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "DESK, GET, /, 200",
        "DEPARTMENT, GET, /, 403",
        "VIEWER, GET, /, 403",
        "VIEWER, GET, /desk/charts, 200",
        "VIEWER, GET, /desk/files, 403",
        "VIEWER, GET, /desk/export.csv, 403",
        "AUDITOR, GET, /desk/files, 200",
        "AUDITOR, POST, /desk/files/C-1/corrections, 403",
        "AUDITOR, POST, /desk/files/C-1/work-items, 403",
        "AUDITOR, POST, /desk/files/C-1/reports, 403",
        "DEPARTMENT, GET, /desk/files/C-1, 200",
        "DEPARTMENT, POST, /desk/files/C-1/corrections, 403",
        "DEPARTMENT, POST, /desk/files/C-1/work-items, 200",
        "DESK, POST, /desk/files/C-1/corrections, 200",
        "DESK, POST, /desk/files/C-1/reports, 403",
        "MANAGER, POST, /desk/files/C-1/reports, 200",
        "OPERATOR, POST, /desk/files/C-1/corrections, 200",
        "SENDER, GET, /desk/files, 403",
        "OPERATOR, DELETE, /desk/files/C-1, 403",
        "OPERATOR, POST, /desk/charts, 403",
    })
    void letsEachRoleDoItsOwn(String role, String method, String address, int expected) throws Exception {
        web.perform(request(HttpMethod.valueOf(method), address)
                        .with(user("somebody").roles(role))
                        .with(csrf()))
                .andExpect(status().is(expected));
    }
}
