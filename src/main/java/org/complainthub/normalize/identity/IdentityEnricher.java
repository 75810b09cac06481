package org.complainthub.normalize.identity;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Normalises who complains about which car and which visit, and completes it from the words of the receipt. */
@Component("identityEnricher")
@Order(200)
class IdentityEnricher implements ComplaintEnricher {

    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.+-])[A-Za-z0-9][\\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");

    @Override
    public Complaint enrich(Complaint complaint) {
        Narrative text = complaint.text();
        ComplaintDraft draft = complaint.edit();
        draft.complainant(complainant(complaint));
        draft.vehicle(vehicle(complaint, draft));
        Visit visit = complaint.visit();
        String order = visit.repairOrder() != null
                ? RepairOrders.normalised(visit.repairOrder())
                : found(text, RepairOrders::first);
        draft.visit(new Visit(visit.store(), order, visit.advisor()));
        draft.times(times(complaint));
        draft.text(new Narrative(text.subject(), text.verbatim(), text.customerWords(), language(complaint)));
        return draft.build();
    }

    private static Complainant complainant(Complaint complaint) {
        Complainant known = complaint.complainant();
        Narrative text = complaint.text();
        String phone = known.phone() == null ? null : PhoneNumbers.normalised(known.phone());
        if (phone == null && complaint.channel() != Channel.MEDIA) {
            phone = found(text, PhoneNumbers::first);
            phone = phone == null ? PhoneNumbers.landline(text.customerWords()) : phone;
        }
        String email = known.email();
        if (email == null
                && complaint.channel() != Channel.MEDIA
                && !complaint.channel().isOfficial()) {
            email = email(text.customerWords());
        }
        return new Complainant(
                name(complaint),
                phone,
                email == null ? null : email.strip().toLowerCase(Locale.ROOT),
                known.actingFor() == null ? PersonNames.relativeIn(text.customerWords()) : known.actingFor());
    }

    private static @Nullable String email(String words) {
        Matcher address = EMAIL.matcher(FoldedText.halfWidth(words));
        return address.find() ? address.group() : null;
    }

    private static @Nullable String name(Complaint complaint) {
        String shown = complaint.complainant().name();
        String known = shown == null || shown.isBlank() || PersonNames.isWithheld(shown)
                ? null
                : PersonNames.unabbreviated(
                        PersonNames.normalised(shown), complaint.text().verbatim());
        boolean mayBeAbsent = complaint.channel() != Channel.MEDIA
                && !complaint.channel().isOfficial()
                && (complaint.channel() == Channel.MAIL || known == null);
        String signed = mayBeAbsent ? PersonNames.in(complaint.text().customerWords()) : null;
        boolean believed = signed != null
                && (known == null
                        || PersonNames.isFuller(signed, known)
                        || PersonNames.isRepresented(complaint.text().customerWords()));
        return believed ? signed : known;
    }

    private static Vehicle vehicle(Complaint complaint, ComplaintDraft draft) {
        Vehicle known = complaint.vehicle();
        Narrative text = complaint.text();
        String raw = known.vin() != null ? known.vin() : found(text, VehicleIdentification::first);
        String vin = raw == null || raw.isBlank() ? null : VehicleIdentification.normalised(raw);
        Boolean valid = vin == null ? null : VehicleIdentification.checkDigitValid(vin);
        if (raw != null
                && vin != null
                && !vin.equals(FoldedText.halfWidth(raw).strip().toUpperCase(Locale.ROOT))) {
            draft.addDefect(new Defect("VIN_REPAIRED", "vin", raw, vin));
        }
        if (Boolean.FALSE.equals(valid)) {
            draft.addDefect(new Defect("VIN_CHECK_DIGIT", "vin", vin, vin));
        }
        String plate = known.plate() != null ? Plates.normalised(known.plate()) : found(text, Plates::first);
        Integer mileage = known.mileageKm() != null ? known.mileageKm() : Mileage.in(text.customerWords());
        return new Vehicle(vin, valid, plate, known.model(), mileage);
    }

    private static Times times(Complaint complaint) {
        Times known = complaint.times();
        return known.occurredOn() != null
                ? known
                : new Times(
                        known.receivedAt(),
                        known.claimedAt(),
                        EventDates.in(
                                complaint.text().customerWords(),
                                known.receivedAt().toLocalDate()));
    }

    /** Of the words, else of the whole message, else of the way the name is written. */
    private static String language(Complaint complaint) {
        Narrative text = complaint.text();
        String name = complaint.complainant().name();
        return Stream.of(
                        text.customerWords(),
                        (text.subject() == null ? "" : text.subject()) + " " + text.verbatim(),
                        name == null ? "" : name)
                .map(Languages::of)
                .filter(language -> !"und".equals(language))
                .findFirst()
                .orElse("und");
    }

    /** From the customer's own words before all that is quoted, and from the subject last. */
    private static @Nullable String found(Narrative text, Function<String, @Nullable String> finder) {
        String found = finder.apply(text.customerWords());
        if (found == null) {
            found = finder.apply(text.verbatim());
        }
        return found == null && text.subject() != null ? finder.apply(text.subject()) : found;
    }
}
