package org.complainthub.normalize.letter;

/** Optical character recognition. */
interface TextRecognition {

    /** Whether it is installed. */
    boolean isAvailable();

    /** The words on a picture (PNG, JPEG or TIFF); blank and without confidence when there are none. */
    RecognisedText recognise(byte[] picture);

    /** By how many degrees clockwise the picture must be turned to stand upright: 0, 90, 180 or 270. */
    int uprightTurn(byte[] picture);
}
