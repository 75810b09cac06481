package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages in the Chromium that is installed; without one the test is skipped and says so. */
@ExtendWith(SharedHub.class)
class DeskBrowserIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Ratio of contrast of each text with its background (WCAG 2.2, 1.4.3); gives those below 4.5. */
    private static final String POOR_CONTRAST =
            """
            () => { const lum = c => { const [r,g,b] = c.map(v => { v /= 255; return v <= .03928 ? v/12.92 : ((v+.055)/1.055)**2.4 }); return .2126*r+.7152*g+.0722*b };
              const rgb = t => t.match(/[\\d.]+/g).map(Number);
              const back = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0,3) } return [255,255,255] };
              return [...document.querySelectorAll('body *')].filter(e => e.offsetParent && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                .map(e => { const a = lum(rgb(getComputedStyle(e).color).slice(0,3)), b = lum(back(e)); return [(Math.max(a,b)+.05)/(Math.min(a,b)+.05), e.outerHTML.slice(0,120)] })
                .filter(([ratio]) => ratio < 4.5).map(([ratio, html]) => ratio.toFixed(2) + ' ' + html) }""";

    private static final String WITHOUT_LABEL =
            """
            () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(e => !e.labels.length && !e.getAttribute('aria-label')).map(e => e.outerHTML)""";

    private final TestHub hub = SharedHub.hub();
    private Chromium chromium;
    private Page page;
    private String file;

    @BeforeEach
    void open() throws Exception {
        chromium = Chromium.start("the pages");
        page = chromium.page(new Browser.NewPageOptions().setLocale("en-GB").setViewportSize(1280, 900));
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
        logIn();
        looksRight("files");
        page.getByLabel("Number, phone, plate, name or category").fill(file);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(file)).click();
        assertThat(page.content()).contains("色差非常明显", file);
        looksRight("file");

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
        looksRight("charts-zh");
        page.setViewportSize(390, 844);
        page.navigate(hub.url() + "/desk/files/" + file);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        looksRight("file-phone");
    }

    private void logIn() {
        page.navigate(hub.url() + "/desk/files");
        looksRight("login");
        page.getByLabel("Name").fill("operator");
        page.keyboard().press("Tab");
        page.keyboard().type(TestHub.TOKEN);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/files**");
    }

    private void looksRight(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat((List<?>) page.evaluate(WITHOUT_LABEL))
                .as("without a label on " + name)
                .isEmpty();
        assertThat((List<?>) page.evaluate(POOR_CONTRAST))
                .as("poor contrast on " + name)
                .isEmpty();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement !== document.body")).isEqualTo(true);
    }
}
