package org.complainthub.mail.mime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.complainthub.complaint.Defect;

/** The leaves that an engine finds, with limits on what a hostile message can cost. */
final class PartCollector {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final long LARGEST = 60L * 1024 * 1024;

    private final Deque<Multipart> open = new ArrayDeque<>();
    private final List<MailPart> parts = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private long size;

    private static final class Multipart {

        private final boolean alternative;
        private final Object identity = new Object();
        private int children;

        Multipart(String mediaType) {
            alternative = mediaType.equals("multipart/alternative");
        }
    }

    /** Goes into a multipart; what follows until {@link #leave} stands in it. */
    void enter(String mediaType) {
        open.push(new Multipart(mediaType));
    }

    /** Begins the next child of the multipart entered last. */
    void nextChild() {
        Multipart innermost = open.peek();
        if (innermost != null) {
            innermost.children++;
        }
    }

    void leave() {
        open.poll();
    }

    void leaf(MailHeaders headers, String mediaType, byte[] raw) {
        byte[] content = TransferDecoding.decode(raw, headers, mediaType, defects);
        size += content.length;
        parts.add(new MailPart(headers, mediaType, branches(), content));
    }

    void note(Defect defect) {
        defects.add(defect);
    }

    /** Whether there is no room for more; says so among the defects. */
    boolean isFull() {
        if (open.size() <= DEEPEST && parts.size() < MOST_PARTS && size <= LARGEST) {
            return false;
        }
        defects.add(new Defect("LIMIT_REACHED", "MIME structure", null, parts.size() + " parts"));
        return true;
    }

    List<MailPart> parts() {
        return parts;
    }

    List<Defect> defects() {
        return defects;
    }

    private List<MailPart.Branch> branches() {
        List<MailPart.Branch> branches = new ArrayList<>();
        for (Iterator<Multipart> outermostFirst = open.descendingIterator(); outermostFirst.hasNext(); ) {
            Multipart multipart = outermostFirst.next();
            if (multipart.alternative) {
                branches.add(new MailPart.Branch(multipart.identity, multipart.children));
            }
        }
        return branches;
    }
}
