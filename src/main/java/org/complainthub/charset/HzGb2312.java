package org.complainthub.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** HZ (RFC 1843): GB 2312 in seven bits between tildes, of old Chinese mail; decodes only. */
final class HzGb2312 extends DecodedCharset {

    HzGb2312() {
        super("HZ-GB-2312", "hz", "hz-gb2312", "hzgb2312");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    private static final class Decoder extends CharsetDecoder {

        private boolean chinese;

        Decoder(Charset charset) {
            super(charset, 1, 2);
        }

        @Override
        protected void implReset() {
            chinese = false;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining() && out.remaining() > 1) {
                int first = in.get();
                boolean pair = first == '~' || (chinese && first > 0x20 && first < 0x7f);
                if (!pair) {
                    out.put((char) (first & 0x7f));
                } else if (!in.hasRemaining()) {
                    in.position(in.position() - 1);
                    return CoderResult.UNDERFLOW;
                } else {
                    take(first, in.get(), out);
                }
            }
            return in.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
        }

        private void take(int first, int second, CharBuffer out) {
            if (first == '~' && (second == '{' || second == '}')) {
                chinese = second == '{';
            } else if (chinese) {
                byte[] pair = {(byte) (first | 0x80), (byte) (second | 0x80)};
                out.put(new String(pair, CharsetNames.GB18030).charAt(0));
            } else if (second != '\n') {
                out.put('~');
                if (second != '~') {
                    out.put((char) (second & 0x7f));
                }
            }
        }
    }
}
