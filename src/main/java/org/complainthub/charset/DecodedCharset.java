package org.complainthub.charset;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** A charset of old mail that is read and never written. */
abstract class DecodedCharset extends Charset {

    DecodedCharset(String name, String... aliases) {
        super(name, aliases);
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException(name() + " is read, never written");
    }
}
