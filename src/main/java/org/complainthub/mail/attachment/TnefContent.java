package org.complainthub.mail.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** The attributes of a TNEF stream (MS-OXTNEF section 2.1.3), read as far as they go. */
final class TnefContent {

    static final byte[] SIGNATURE = {0x78, (byte) 0x9f, 0x3e, 0x22};

    private static final int HEADER = 6;
    private static final int ATTRIBUTE = 9;
    private static final int MOST_FILES = 200;
    private static final int BODY = 0x800c;
    private static final int ATTACH_DATA = 0x800f;
    private static final int ATTACH_TITLE = 0x8010;
    private static final int ATTACH_RENDERING = 0x9002;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACH_PROPERTIES = 0x9005;
    private static final int CODE_PAGE = 0x9007;

    private final MapiProperties properties = new MapiProperties();
    private final List<File> files = new ArrayList<>();
    private byte[] body = new byte[0];
    private @Nullable String charset;

    /** An attachment: what attributes and properties say of it. */
    private static final class File {

        private final MapiProperties properties = new MapiProperties();
        private final Map<Integer, byte[]> attributes = new HashMap<>();
    }

    static TnefContent read(byte[] bytes) {
        TnefContent content = new TnefContent();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.position(Math.min(HEADER, bytes.length));
        while (in.remaining() >= ATTRIBUTE) {
            boolean ofMessage = in.get() == 1;
            int id = in.getInt() & 0xffff;
            int length = in.getInt();
            if (length < 0) {
                break;
            }
            byte[] value = new byte[Math.min(length, in.remaining())];
            in.get(value);
            in.position(in.position() + Math.min(2, in.remaining()));
            content.take(ofMessage, id, value);
        }
        return content;
    }

    MapiProperties properties() {
        return properties;
    }

    /** The plain text of the message, empty without one. */
    byte[] body() {
        return body;
    }

    int files() {
        return files.size();
    }

    /** The best name of a file; empty without one. */
    String name(int index) {
        File file = files.get(index);
        byte[] title = file.attributes.getOrDefault(ATTACH_TITLE, new byte[0]);
        return List.of(
                        file.properties.text(MapiProperties.ATTACH_LONG_FILENAME, charset),
                        file.properties.text(MapiProperties.ATTACH_FILENAME, charset),
                        DecodedText.of(terminated(title), charset).text().strip())
                .stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Without the zero that ends a name, which no text has in it. */
    private static byte[] terminated(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return Arrays.copyOf(name, end);
    }

    /** The bytes of a file. */
    byte[] file(int index) {
        File file = files.get(index);
        byte[] data = file.attributes.getOrDefault(ATTACH_DATA, new byte[0]);
        byte[] object = file.properties.object(MapiProperties.ATTACH_DATA);
        return data.length >= object.length ? data : object;
    }

    private void take(boolean ofMessage, int id, byte[] value) {
        switch (id) {
            case BODY -> body = value;
            case MESSAGE_PROPERTIES -> properties.read(value);
            case CODE_PAGE -> charset = value.length < 4 ? null : "cp" + little(value);
            case ATTACH_PROPERTIES -> current(id).properties.read(value);
            case ATTACH_RENDERING, ATTACH_DATA, ATTACH_TITLE ->
                current(id).attributes.put(id, value);
            default -> {
                if (!ofMessage && !files.isEmpty()) {
                    files.get(files.size() - 1).attributes.put(id, value);
                }
            }
        }
    }

    /** The file that an attribute is of: the next one when it is the first of its kind or comes a second time. */
    private File current(int id) {
        boolean next = files.isEmpty()
                || id == ATTACH_RENDERING
                || files.get(files.size() - 1).attributes.containsKey(id);
        if (next && files.size() < MOST_FILES) {
            files.add(new File());
        }
        return files.get(files.size() - 1);
    }

    private static int little(byte[] value) {
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
