package org.complainthub.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** UTF-7 (RFC 2152), which old Exchange servers still put on their notices; decodes only. */
final class Utf7 extends DecodedCharset {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    Utf7() {
        super("UTF-7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "csunicode11utf7", "utf7", "x-utf-7");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    private static final class Decoder extends CharsetDecoder {

        private boolean shifted;
        private boolean justShifted;
        private int bits;
        private int waiting;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            shifted = false;
            waiting = 0;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                int b = in.get() & 0xff;
                if (b > 0x7f) {
                    in.position(in.position() - 1);
                    return CoderResult.malformedForLength(1);
                }
                take((char) b, out);
            }
            return CoderResult.UNDERFLOW;
        }

        private void take(char c, CharBuffer out) {
            int six = shifted ? BASE64.indexOf(c) : -1;
            if (six >= 0) {
                collect(six, out);
            } else if (shifted) {
                shifted = false;
                if (c != '-' || justShifted) {
                    out.put(c == '-' ? '+' : c);
                }
            } else if (c == '+') {
                shifted = true;
                justShifted = true;
                waiting = 0;
            } else {
                out.put(c);
            }
        }

        private void collect(int six, CharBuffer out) {
            justShifted = false;
            bits = bits << 6 | six;
            waiting += 6;
            if (waiting >= 16) {
                waiting -= 16;
                out.put((char) (bits >> waiting));
            }
        }
    }
}
