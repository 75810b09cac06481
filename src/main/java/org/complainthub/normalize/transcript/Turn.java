package org.complainthub.normalize.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What one speaker says until another does.
 *
 * @param voice the label of the source, null when it has none
 * @param reliable false when the recogniser itself doubts it
 */
record Turn(Speaker speaker, @Nullable String voice, String text, boolean reliable) {

    static Turn of(@Nullable String voice, String text) {
        return new Turn(Speaker.UNKNOWN, voice, text.strip(), true);
    }

    Turn by(Speaker other) {
        return new Turn(other, voice, text, reliable);
    }

    Turn unreliable() {
        return new Turn(speaker, voice, text, false);
    }
}
