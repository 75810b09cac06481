package org.complainthub.intake.sidecar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of sidecars: the name of the letter, or its stem when no other file has it, and {@code .meta.yaml}. */
public final class SidecarNames {

    private static final Pattern SIDECAR = Pattern.compile("(?i)(.+)\\.meta\\.(?:ya?ml|json)");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)" + SIDECAR.pattern() + "(?:[.~].*)?");

    private SidecarNames() {}

    /** Whether a complete file of this name is a sidecar. */
    public static boolean isOne(String name) {
        return SIDECAR.matcher(name).matches();
    }

    /** The letter of a sidecar, which may be half written and have an ending more, among these files. */
    public static Optional<String> letterOf(String sidecar, Collection<String> files) {
        Matcher name = UNFINISHED.matcher(sidecar);
        if (!name.matches()) {
            return Optional.empty();
        }
        String letter = name.group(1);
        if (files.contains(letter)) {
            return Optional.of(letter);
        }
        List<String> ofThisStem = files.stream()
                .filter(file ->
                        !UNFINISHED.matcher(file).matches() && stem(file).equals(letter))
                .toList();
        return ofThisStem.size() == 1 ? Optional.of(ofThisStem.get(0)) : Optional.empty();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
