package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PageImagesTest {

    @Test
    void readsThePageOfATiff() throws IOException {
        assertThat(PageImages.of(tiff())).hasSize(1);
    }

    @Test
    void followsNoPagesInACircle() throws IOException {
        byte[] tiff = tiff();
        ByteBuffer file = ByteBuffer.wrap(tiff);
        file.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = file.getInt(4);
        file.putInt(directory + 2 + 12 * file.getShort(directory), directory);

        assertThat(PageImages.of(tiff)).hasSizeLessThan(20);
    }

    private static byte[] tiff() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "tif", file);
        return file.toByteArray();
    }
}
