package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;

import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "gif", "bmp", "jbig2"})
    void drawsWhatScannersWrite(String format) {
        assertThat(ImageIO.getImageReadersByFormatName(format)).hasNext();
    }
}
