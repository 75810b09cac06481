package org.complainthub.routing;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Referral;

/** Tells the press, which asks, from public complaint sites, which list. */
final class PublicityPolicy {

    private final List<String> sites;

    PublicityPolicy(List<String> sites) {
        this.sites = sites.stream().map(Wording::fold).toList();
    }

    boolean isPress(Complaint complaint) {
        return complaint.channel() == Channel.MEDIA && !isPublicSite(complaint);
    }

    /** A row of a feed, or passed on in the name of a known site. When in doubt it is press, the graver case. */
    boolean isPublicSite(Complaint complaint) {
        return complaint.channel() == Channel.MEDIA && (isRowOfAFeed(complaint) || namesASite(complaint));
    }

    private static boolean isRowOfAFeed(Complaint complaint) {
        return complaint.receiptId().contains("#");
    }

    private boolean namesASite(Complaint complaint) {
        Referral referral = complaint.referral();
        if (referral == null || referral.authority() == null) {
            return false;
        }
        String authority = Wording.fold(referral.authority());
        return sites.stream().anyMatch(authority::contains);
    }
}
