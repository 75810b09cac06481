package org.complainthub.routing.policy;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Referral;
import org.jspecify.annotations.Nullable;

/** Tells the press, which asks, from public complaint sites, which list. */
final class PublicityPolicy {

    private final List<String> sites;

    PublicityPolicy(List<String> sites) {
        this.sites = Wording.fold(sites);
    }

    /** A row of a feed, or passed on in the name of a known site, is a site's. When in doubt it is press, the graver case. */
    @Nullable
    Publicity of(Complaint complaint) {
        if (complaint.channel() != Channel.MEDIA) {
            return null;
        }
        return isRowOfAFeed(complaint) || namesASite(complaint) ? Publicity.SITE : Publicity.PRESS;
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
