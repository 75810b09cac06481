package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Hawtio in a real browser, for an operator and for a viewer. */
@ExtendWith(SharedHub.class)
class ConsoleBrowserIT {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String VIEWER = "viewer-of-the-console";

    private final TestHub hub = SharedHub.hub();
    private Chromium chromium;

    @BeforeEach
    void open() {
        assumeTrue(
                getClass().getResource("/hawtio-static/index.html") != null,
                "NOT RUN: Hawtio in a browser. Maven puts its files on the class path.");
        chromium = Chromium.start("Hawtio");
        hub.jdbc()
                .sql("insert into desk_user (name, password, role) values (?, ?, 'VIEWER')")
                .params(
                        VIEWER,
                        PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(VIEWER))
                .update();
    }

    /** The dead letter fits no schema. */
    @AfterEach
    void close() {
        hub.awaitQuiet();
        hub.traffic().forget("complaints.raw");
        hub.jdbc().sql("delete from inlet_pause").update();
        hub.jdbc().sql("delete from desk_user where name = ?").param(VIEWER).update();
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void pausesAMailboxReplaysADeadLetterAndShowsQueuesAndRoutes() {
        Page operator = loggedIn("operator", TestHub.TOKEN);
        assertThat(run(operator, "Mailbox-complaints", "pause(", "the mail server moves"))
                .contains("successful");
        assertThat(pauses()).isEqualTo(1);

        long dead = hub.depth("complaints.dead");
        die();
        await().until(() -> hub.depth("complaints.dead") == dead + 1);
        assertThat(run(operator, "DeadLetters", "replayAll(", "100")).contains(String.valueOf(dead + 1));
        await().atMost(LONGEST).until(() -> hub.depth("complaints.dead") == dead);

        showsQueues(operator);
        operator.navigate(hub.url() + "/hawtio/camel");
        operator.getByText("(ID: refresh-rules)").first().waitFor();
        shot(operator, "camel");
    }

    @Test
    void letsAViewerLookAndChangeNothing() {
        Page viewer = loggedIn(VIEWER, VIEWER);
        assertThat(run(viewer, "Mailbox-complaints", "pause(", "curiosity")).contains("forbidden");
        assertThat(pauses()).isZero();
    }

    private void showsQueues(Page page) {
        page.navigate(hub.url() + "/hawtio/artemis");
        FrameLocator broker = page.frameLocator("iframe");
        broker.getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName("Queues"))
                .click();
        broker.getByText("complaints.canonical").first().waitFor();
        shot(page, "artemis");
    }

    private Page loggedIn(String name, String password) {
        Page page = chromium.page("en-GB", 1400, 1000);
        page.setDefaultTimeout((double) LONGEST.toMillis());
        page.navigate(hub.url() + "/hawtio/jmx");
        page.getByLabel("Name").fill(name);
        page.locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL("**/hawtio/**");
        return page;
    }

    /** Opens the operation of an MBean, fills in the form and executes it; what the page says then. */
    private String run(Page page, String bean, String operation, String argument) {
        page.navigate(hub.url() + "/hawtio/jmx/attributes?nid=org.complainthub-" + bean);
        page.getByText("Operations", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator item = page.locator("li")
                .filter(new Locator.FilterOptions().setHasText(operation))
                .last();
        item.getByRole(AriaRole.BUTTON).first().click();
        item.locator("input").first().fill(argument);
        item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute"))
                .click();
        item.getByText("Result").waitFor();
        shot(page, bean);
        return item.innerText();
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "hawtio-" + name + ".png")));
    }

    private int pauses() {
        return hub.jdbc()
                .sql("select count(*) from inlet_pause")
                .query(Integer.class)
                .single();
    }

    /** A pointer that the normalizer refuses or has dealt with before. */
    private void die() {
        try (JMSContext context = hub.bean(ConnectionFactory.class).createContext()) {
            context.createProducer()
                    .setProperty("_AMQ_ORIG_QUEUE", "complaints.raw")
                    .send(context.createQueue("complaints.dead"), "{}");
        }
    }
}
