package org.complainthub.normalize.letter;

import java.util.Optional;

/** Optical character recognition. */
interface TextRecognition {

    /** Whether it is installed. */
    boolean isAvailable();

    /** The words on a picture (PNG, JPEG or TIFF), empty when it cannot be read well enough. */
    Optional<RecognisedText> recognise(byte[] picture);
}
