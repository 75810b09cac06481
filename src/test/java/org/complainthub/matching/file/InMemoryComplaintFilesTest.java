package org.complainthub.matching.file;

class InMemoryComplaintFilesTest extends ComplaintFilesContract {

    private final ComplaintFiles files = new InMemoryComplaintFiles();

    @Override
    ComplaintFiles files() {
        return files;
    }
}
