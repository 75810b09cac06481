package org.complainthub.normalize.mail.evidence;

/** The size that the first bytes of a picture tell; nothing is decoded. */
final class PictureSize {

    private static final int TINY = 4;

    private PictureSize() {}

    /** Whether it is a picture of so few pixels that it only tells the sender that the mail was opened. */
    static boolean isTrackingPixel(byte[] picture) {
        long pixels = pixels(picture);
        return pixels >= 0 && pixels <= TINY;
    }

    private static long pixels(byte[] b) {
        if (b.length > 24 && b[0] == (byte) 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return (long) big(b, 16, 4) * big(b, 20, 4);
        }
        if (b.length > 10 && b[0] == 'G' && b[1] == 'I' && b[2] == 'F') {
            return (long) little(b, 6) * little(b, 8);
        }
        return b.length > 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xd8 ? jpegPixels(b) : -1;
    }

    /** Goes from marker to marker until the frame header. */
    private static long jpegPixels(byte[] b) {
        int at = 2;
        while (at + 9 < b.length && b[at] == (byte) 0xff) {
            int marker = b[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return (long) big(b, at + 5, 2) * big(b, at + 7, 2);
            }
            at += 2 + big(b, at + 2, 2);
        }
        return -1;
    }

    private static int little(byte[] b, int at) {
        return (b[at] & 0xff) | ((b[at + 1] & 0xff) << 8);
    }

    private static int big(byte[] b, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = (value << 8) | (b[i] & 0xff);
        }
        return value;
    }
}
