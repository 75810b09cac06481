package org.complainthub.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A folder of receipts, one sub-folder a channel, as {@code replay} and the demo read it. Of a transcription and its
 * picture ({@code .txt} beside {@code .pdf}, {@code .png} or the like of the same stem) the transcription is the receipt.
 */
public final class ReceiptFolder {

    private static final Map<String, Channel> CHANNELS = new TreeMap<>(Map.of(
            "mail", Channel.MAIL,
            "transcripts", Channel.CALLBACK,
            "oem", Channel.OEM,
            "surveys", Channel.SURVEY,
            "letters", Channel.LETTER,
            "referrals", Channel.REGULATOR,
            "forms", Channel.WALK_IN));
    private static final Set<String> PICTURES = Set.of("pdf", "png", "jpg", "jpeg", "tif", "tiff");

    private final Path folder;
    private final @Nullable Channel channel;

    /** @param channel of every file below the folder, null when sub-folders tell it */
    public ReceiptFolder(Path folder, @Nullable Channel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The channel of a sub-folder or channel name, in any case. */
    public static Optional<Channel> channelNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Channel byFolder = CHANNELS.get(lower);
        return byFolder != null
                ? Optional.of(byFolder)
                : Stream.of(Channel.values())
                        .filter(c -> c.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(lower))
                        .findFirst();
    }

    /** Its receipts in the order of their names. */
    public List<ReceiptFile> files() throws IOException {
        if (channel != null) {
            return below(folder, channel).toList();
        }
        List<ReceiptFile> all = new java.util.ArrayList<>();
        for (Map.Entry<String, Channel> entry : CHANNELS.entrySet()) {
            Path directory = folder.resolve(entry.getKey());
            if (Files.isDirectory(directory)) {
                below(directory, entry.getValue()).forEach(all::add);
            }
        }
        return all;
    }

    private Stream<ReceiptFile> below(Path directory, Channel inlet) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            Set<String> transcriptions = files.stream()
                    .filter(file -> extension(file).equals("txt"))
                    .map(ReceiptFolder::stem)
                    .collect(Collectors.toSet());
            return files.stream()
                    .filter(file -> !(PICTURES.contains(extension(file)) && transcriptions.contains(stem(file))))
                    .map(file -> new ReceiptFile(file, name(file), inlet));
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = file.toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
