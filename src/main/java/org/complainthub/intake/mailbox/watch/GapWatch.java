package org.complainthub.intake.mailbox.watch;

/** Tells when the mails that are not accounted for, or whose way is open, are a matter for a person. */
final class GapWatch {

    private static final int GROWTHS = 3;

    private long open;
    private int growths;
    private boolean gap;

    /** Whether a gap opens with this poll; one that is known already does not open again. */
    boolean opensWith(PollCounts counts) {
        growths = counts.open() > open ? growths + 1 : counts.open() < open ? 0 : growths;
        open = counts.open();
        boolean before = gap;
        gap = counts.unexplained() > 0 || (open > 0 && (gap || growths >= GROWTHS));
        return gap && !before;
    }

    boolean isOpen() {
        return gap;
    }
}
