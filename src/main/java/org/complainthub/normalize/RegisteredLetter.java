package org.complainthub.normalize;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Registration;
import org.complainthub.complaint.Visit;
import org.jspecify.annotations.Nullable;

/** What the mail room noted of a letter goes before what the letter seems to say. */
final class RegisteredLetter {

    private static final Registration NOTHING = new Registration(null, null, null, null, null);
    private static final Referral NO_REFERRAL = new Referral(null, null, null, null);

    private final Registration noted;

    private RegisteredLetter(Registration noted) {
        this.noted = noted;
    }

    static RegisteredLetter of(Receipt receipt) {
        return new RegisteredLetter(receipt.registration() == null ? NOTHING : receipt.registration());
    }

    /** As a reader would have found it in fields of its own: who writes, and about which store. */
    Complaint read(Complaint complaint) {
        if (noted.fault() != null) {
            return complaint
                    .edit()
                    .addDefect(new Defect("REGISTRATION_MISSING", "sidecar", noted.fault(), null))
                    .build();
        }
        if (noted.equals(NOTHING)) {
            return complaint;
        }
        Complainant sender = new Complainant(isPassedOn(complaint) ? null : noted.sender(), noted.phone(), null, null);
        return complaint
                .edit()
                .complainant(sender.orElse(complaint.complainant()))
                .visit(new Visit(noted.store(), null, null).orElse(complaint.visit()))
                .build();
    }

    /** Once it is known whether the letter is a referral: under which number, and by whom. */
    Complaint referred(Complaint complaint) {
        if (noted.sender() == null && noted.referenceNumber() == null) {
            return complaint;
        }
        Referral known = complaint.referral() == null ? NO_REFERRAL : complaint.referral();
        boolean passedOn = isPassedOn(complaint);
        Referral referral = new Referral(
                either(passedOn ? noted.sender() : null, known.authority()),
                either(noted.referenceNumber(), known.referenceNumber()),
                known.documentType(),
                known.dueAt());
        return complaint
                .edit()
                .referral(referral.equals(NO_REFERRAL) ? null : referral)
                .complainant(passedOn ? withoutSender(complaint.complainant()) : complaint.complainant())
                .build();
    }

    /** The authority that wrote is not the one who complains. */
    private Complainant withoutSender(Complainant known) {
        String name = known.name() != null && known.name().equals(noted.sender()) ? null : known.name();
        return new Complainant(name, known.phone(), known.email(), known.actingFor());
    }

    private static boolean isPassedOn(Complaint complaint) {
        return complaint.channel().isOfficial() || complaint.channel() == Channel.MEDIA;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String other) {
        return first == null ? other : first;
    }
}
