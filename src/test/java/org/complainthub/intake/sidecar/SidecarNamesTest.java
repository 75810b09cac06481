package org.complainthub.intake.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SidecarNamesTest {

    @Test
    void belongsToTheLetterWhoseNameItHas() {
        assertThat(SidecarNames.letterOf("a.pdf.meta.yaml", Set.of("a.pdf", "a.docx", "a.pdf.meta.yaml")))
                .contains("a.pdf");
    }

    @Test
    void belongsToTheOnlyLetterOfItsStem() {
        assertThat(SidecarNames.letterOf("a.META.JSON", Set.of("a.pdf", "a.META.JSON")))
                .contains("a.pdf");
        assertThat(SidecarNames.letterOf("a.meta.yaml", Set.of("a.pdf", "a.docx")))
                .isEmpty();
    }

    @Test
    void isKnownWhileItIsBeingWritten() {
        assertThat(SidecarNames.letterOf("a.pdf.meta.yaml.part", Set.of("a.pdf")))
                .contains("a.pdf");
        assertThat(SidecarNames.isOne("a.pdf.meta.yaml.part")).isFalse();
    }

    @Test
    void isNoLetterItself() {
        assertThat(SidecarNames.isOne("a.pdf.meta.yml")).isTrue();
        assertThat(SidecarNames.isOne("feeds.yaml")).isFalse();
        assertThat(SidecarNames.letterOf("a.yaml", Set.of("a.pdf"))).isEmpty();
    }
}
