package org.complainthub.normalize.letter;

import java.util.Optional;

class FakeRecognition implements TextRecognition {

    boolean available = true;
    Optional<RecognisedText> says = Optional.empty();

    @Override
    public boolean isAvailable() {
        return available;
    }

    @Override
    public Optional<RecognisedText> recognise(byte[] picture) {
        return says;
    }
}
