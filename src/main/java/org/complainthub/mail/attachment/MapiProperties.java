package org.complainthub.mail.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** Property list inside TNEF (MS-OXTNEF section 2.1.3.4). A damaged list tells what stands before the damage. */
final class MapiProperties {

    static final int BODY = 0x1000;
    static final int RTF_COMPRESSED = 0x1009;
    static final int BODY_HTML = 0x1013;
    static final int ATTACH_DATA = 0x3701;
    static final int ATTACH_FILENAME = 0x3704;
    static final int ATTACH_LONG_FILENAME = 0x3707;

    private static final int MOST_VALUES = 10_000;
    private static final int NAMED = 0x8000;
    private static final int MULTIPLE = 0x1000;
    private static final int UNICODE = 0x1f;
    private static final int OBJECT = 0x0d;
    private static final int INTERFACE_ID = 16;

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();

    /** Adds the properties of one more list; an earlier value stays. */
    void read(byte[] list) {
        ByteBuffer in = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int count = Math.min(in.getInt(), MOST_VALUES);
            for (int i = 0; i < count; i++) {
                property(in);
            }
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            values.putIfAbsent(0, new byte[0]);
        }
    }

    /** The bytes of a property; empty without it. */
    byte[] bytes(int id) {
        return values.getOrDefault(id, new byte[0]);
    }

    /** The bytes of a property; of an object those after the id of its interface. */
    byte[] object(int id) {
        byte[] value = bytes(id);
        boolean object = Integer.valueOf(OBJECT).equals(types.get(id)) && value.length >= INTERFACE_ID;
        return object ? Arrays.copyOfRange(value, INTERFACE_ID, value.length) : value;
    }

    /** The text of a property, without the zeros it ends with; empty without it. */
    String text(int id, @Nullable String charset) {
        byte[] value = bytes(id);
        String text = Integer.valueOf(UNICODE).equals(types.get(id))
                ? new String(value, StandardCharsets.UTF_16LE)
                : DecodedText.of(value, charset).text();
        int end = text.indexOf('\u0000');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private void property(ByteBuffer in) {
        int type = in.getShort() & 0xffff;
        int id = in.getShort() & 0xffff;
        if (id >= NAMED) {
            skip(in, 16);
            if (in.getInt() == 1) {
                skip(in, padded(in.getInt()));
            } else {
                skip(in, 4);
            }
        }
        int single = type & ~MULTIPLE;
        boolean variable = single == 0x1e || single == UNICODE || single == 0x102 || single == OBJECT;
        int count = variable || single != type ? Math.min(in.getInt(), MOST_VALUES) : 1;
        for (int i = 0; i < count; i++) {
            int length = variable ? in.getInt() : size(single);
            byte[] value = new byte[Math.min(Math.max(length, 0), in.remaining())];
            in.get(value);
            skip(in, padded(length) - length);
            values.putIfAbsent(id, value);
            types.putIfAbsent(id, single);
        }
    }

    private static int size(int type) {
        return switch (type) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static void skip(ByteBuffer in, int length) {
        in.position(in.position() + Math.min(length, in.remaining()));
    }
}
