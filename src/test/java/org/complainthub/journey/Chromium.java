package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright, which downloads none. */
final class Chromium implements AutoCloseable {

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

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where there is none, and says so. */
    static Chromium start(String tested) {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "NOT RUN: " + tested + " in a browser. There is no Chromium here.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    /** A page of somebody's own, such as on a desk ({@code en-GB}, 1280, 900) or on a phone ({@code zh-CN}, 390, 844). */
    Page page(String locale, int width, int height) {
        return page(new Browser.NewPageOptions().setLocale(locale).setViewportSize(width, height));
    }

    Page page(Browser.NewPageOptions options) {
        return browser.newPage(options);
    }

    static void logIn(Page page, TestHub hub) {
        page.navigate(hub.url() + "/desk/files");
        page.getByLabel("Name").fill("operator");
        page.keyboard().press("Tab");
        page.keyboard().type(TestHub.TOKEN);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/files**");
    }

    /** Every field has a label, every text enough contrast, the keyboard reaches it and nothing is wider than the screen. */
    static void looksRight(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat((List<?>) page.evaluate(WITHOUT_LABEL))
                .as("without a label on " + name)
                .isEmpty();
        assertThat((List<?>) page.evaluate(POOR_CONTRAST))
                .as("poor contrast on " + name)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("too wide: " + name)
                .isTrue();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("!document.querySelector('a[href], button, input, select, textarea')"
                        + " || document.activeElement !== document.body"))
                .as("out of the keyboard's reach: " + name)
                .isEqualTo(true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
