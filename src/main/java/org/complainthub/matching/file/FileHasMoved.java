package org.complainthub.matching.file;

/** A person joined the file into another one while a receipt was about to join it; trying again finds the other one. */
public class FileHasMoved extends RuntimeException {

    FileHasMoved(String number) {
        super("the complaint file " + number + " has been joined into another one");
    }
}
