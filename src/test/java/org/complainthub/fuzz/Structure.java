package org.complainthub.fuzz;

/** What inputs are made of beyond bytes, so that a changed one still gets past the outermost parser. */
public enum Structure {
    PLAIN((input, chance) -> input),
    JSON(JsonTree::changed),
    YAML(JsonTree::changedYaml),
    ARCHIVE(Archive::changed);

    private interface Change {
        byte[] of(byte[] input, Chance chance);
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Change change;

    Structure(Change change) {
        this.change = change;
    }

    /** Changed in one place, or as it was when it is not made of that. */
    byte[] changed(byte[] input, Chance chance) {
        return change.of(input, chance);
    }
}
