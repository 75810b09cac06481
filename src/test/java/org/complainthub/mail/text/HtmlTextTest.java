package org.complainthub.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='display: none'>preheader</div>",
                "<div style='DISPLAY:NONE !important'>preheader</div>",
                "<span style='font-size:0px'>preheader</span>",
                "<span style='font-size:0;line-height:0'>preheader</span>",
                "<div style='max-height:0px;overflow:hidden'>preheader</div>",
                "<div style='height:0;overflow:hidden'>preheader</div>",
                "<div style='opacity: 0.0'>preheader</div>",
                "<div style='mso-hide: all'>preheader</div>",
                "<div style='visibility:hidden'>preheader</div>",
                "<div hidden>preheader</div>",
                "<div style='background:#fff'><span style='color: #FFFFFF'>preheader</span></div>",
                "<table bgcolor=white><tr><td><font color='#ffffff'>preheader</font></table>",
                "<div style='color:rgb(0, 0, 0);background-color:black'>preheader</div>"
            })
    void dropsWhatIsHidden(String preheader) {
        assertThat(HtmlText.of(preheader + "<p>The brakes fail.</p>")).isEqualTo("The brakes fail.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td style='font-size:0'><span style='font-size:14px'>words</span></td>",
                "<div style='opacity:0.5'>words</div>",
                "<div style='max-height:0.5em'>words</div>",
                "<div style='max-height:100px'>words</div>",
                "<div style='color:#fff'>words</div>",
                "<div style='background:black'><p style='color:white'>words</p></div>",
                "<div style='font-size:0.9em'>words</div>",
                "<div style='visibility:hidden'><p style='visibility:visible'>words</p></div>",
                "<div style='background:url(x.png) #fff'><p style='color:#fff'>words</p></div>"
            })
    void keepsWhatIsSeen(String html) {
        assertThat(HtmlText.of("<table><tr>" + html + "</table>")).isEqualTo("words");
    }

    @Test
    void neverHidesEverything() {
        assertThat(HtmlText.of("<body style='display:none'><div style='display:none'>all there is</div>"))
                .isEqualTo("all there is");
    }

    @Test
    void keepsRowsOfTablesOnOneLine() {
        String outlook =
                "<table><tr><td><p class=MsoNormal>机油</p></td><td><p class=MsoNormal><b>268</b> 元</p></td></tr>"
                        + "<tr><td>滤芯</td><td>80 元</td></tr></table>";

        assertThat(HtmlText.of(outlook)).isEqualTo("机油\t268 元\n滤芯\t80 元");
    }

    @Test
    void keepsLinksByTheirWordsAndListsByTheirItems() {
        assertThat(HtmlText.of("<p>See <a href='https://x.example/'>the photo</a>:</p><ul><li>one<li>two</ul>"))
                .isEqualTo("See the photo:\n\n- one\n- two");
    }
}
