package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.journey.Chromium.looksRight;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the desk in a real browser. */
@ExtendWith(SharedHub.class)
class DeskBrowserIT {

    private final TestHub hub = SharedHub.hub();
    private Chromium chromium;
    private Page page;
    private String file;

    @BeforeEach
    void open() throws Exception {
        chromium = Chromium.start("the pages");
        page = chromium.page("en-GB", 1280, 900);
        String words = "您好：\n你们补的漆颜色不对，色差非常明显，我要投诉。\n电话 13700001111\n编号 " + UUID.randomUUID() + "\n";
        String receipt = new Doors(hub).accepted("letter?name=paint.txt", Doors.utf8(words));
        hub.awaitQuiet();
        file = hub.row(receipt).orElseThrow().fileNumber();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void findsAFileActsOnItAndChangesTheLanguage() {
        page.navigate(hub.url() + "/desk/files");
        looksRight(page, "login");
        Chromium.logIn(page, hub);
        looksRight(page, "files");
        page.getByLabel("Number, phone, plate, name or category").fill(file);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(file)).click();
        assertThat(page.content()).contains("色差非常明显", file);
        looksRight(page, "file");

        page.getByText("Correct the categories").click();
        page.locator("#categories").selectOption("PARTS_WAIT");
        page.locator("#category-reason").fill("the parts were late");
        page.locator("form:has(#categories) button").click();
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("categories have been corrected");
        assertThat(page.content()).contains("the parts were late");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh");
        page.navigate(hub.url() + "/desk/charts");
        assertThat(page.locator("h1").innerText()).contains("统计");
        looksRight(page, "charts-zh");
        page.setViewportSize(390, 844);
        page.navigate(hub.url() + "/desk/files/" + file);
        looksRight(page, "file-phone");
    }
}
