package org.complainthub.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive of which one entry is changed and packed again. */
final class Archive {

    private Archive() {}

    static byte[] changed(byte[] zip, Chance chance) {
        Map<String, byte[]> entries = entries(zip);
        if (entries.isEmpty()) {
            return zip;
        }
        String name = chance.of(List.copyOf(entries.keySet()));
        byte[] content = entries.get(name);
        for (int changes = 1 + chance.below(3); changes > 0; changes--) {
            content = chance.of(List.of(Mutation.values())).of(content, chance);
        }
        switch (chance.below(12)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put("../" + name, content);
            default -> entries.put(name, content);
        }
        return packed(entries);
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readNBytes(Mutator.LONGEST));
            }
        } catch (IOException | IllegalArgumentException brokenByNow) {
            return Map.of();
        }
        return entries;
    }

    private static byte[] packed(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }
}
