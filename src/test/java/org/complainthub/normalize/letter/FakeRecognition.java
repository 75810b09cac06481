package org.complainthub.normalize.letter;

import java.util.List;

class FakeRecognition implements TextRecognition {

    boolean available = true;
    RecognisedText says = new RecognisedText("", 0, List.of());
    RecognisedText saysUpright = says;
    int turn;

    private boolean asked;

    @Override
    public boolean isAvailable() {
        return available;
    }

    @Override
    public RecognisedText recognise(byte[] picture) {
        return asked ? saysUpright : says;
    }

    @Override
    public int uprightTurn(byte[] picture) {
        asked = true;
        return turn;
    }
}
