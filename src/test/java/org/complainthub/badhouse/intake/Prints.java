package org.complainthub.badhouse.intake;

final class Prints {

    void print(String text) {
        System.out.println(text);
    }
}
