package org.complainthub.report.register;

import org.springframework.stereotype.Component;

/** Hears that people joined files or split them again; the same fact again changes nothing. */
@Component("fileJoins")
public class FileJoins {

    private final ReportStores stores;

    public FileJoins(ReportStores stores) {
        this.stores = stores;
    }

    /** Of the two files of a join only the one that goes on in the other is told of as merged. */
    public void follow(FileJoin told) {
        String other = told.otherFile();
        if (other == null) {
            return;
        }
        stores.files().open(told.complaintNumber());
        stores.files().open(other);
        stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(told.complaintNumber());
            if (told.isMerged()) {
                join(told, other);
            } else if (other.equals(stores.joined().joinedInto(told.complaintNumber()))) {
                stores.joined().join(told.complaintNumber(), null, told.id());
            }
        });
    }

    /** One that waited for departments keeps the other waiting. */
    private void join(FileJoin told, String into) {
        boolean news = stores.joined().join(told.complaintNumber(), into, told.id());
        if (news
                && !stores.files().isClosed(told.complaintNumber())
                && stores.files().isWaiting(told.complaintNumber())) {
            stores.files().reopen(stores.joined().current(into));
        }
    }
}
