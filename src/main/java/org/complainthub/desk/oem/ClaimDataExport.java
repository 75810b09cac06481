package org.complainthub.desk.oem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.Vehicle;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.oem.ClaimData.Claim;
import org.complainthub.desk.oem.ClaimData.Information;
import org.complainthub.matching.archive.FileArchive;
import org.complainthub.matching.archive.FileDossier;
import org.complainthub.matching.archive.FileSummary;
import org.complainthub.report.customer.Consents;
import org.complainthub.report.overview.ReportDetail;
import org.complainthub.report.overview.ReportQuery;
import org.complainthub.report.overview.ReportRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the claims together, of files whose customers consent now; a report of an offence (举报) is never among them. */
@Component("claimDataExport")
class ClaimDataExport {

    private static final int MAKER_AND_MODEL = 9;
    private static final int VIN = 17;
    private static final String CRITERIA = "complaint files opened within, whose customers consent to sharing";

    private final Consents consents;
    private final Sources sources;
    private final Seal seal;
    private final Place place;

    ClaimDataExport(Consents consents, Sources sources, Seal seal, Place place) {
        this.consents = consents;
        this.sources = sources;
        this.seal = seal;
        this.place = place;
    }

    /** What is known of a file. */
    @Component("claimSources")
    record Sources(FileArchive archive, ReportRegister reports, Vocabulary vocabulary) {}

    /** Where the group is. */
    @Component("claimPlace")
    record Place(
            @Value("${hub.desk.oem.country:CHN}") String country,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {}

    /** Those of files opened on these days, the last one not included. */
    ClaimData of(LocalDate from, LocalDate until) {
        List<Claim> claims = consents.given().stream()
                .flatMap(number -> sources.archive().file(number).stream())
                .filter(file -> isWithin(file.file(), from, until))
                .flatMap(file -> claim(file).stream())
                .toList();
        return new ClaimData(new ClaimData.MetaInformation(from.toString(), until.toString(), CRITERIA), claims);
    }

    private boolean isWithin(FileSummary file, LocalDate from, LocalDate until) {
        LocalDate opened = file.openedAt().atZoneSameInstant(place.zone()).toLocalDate();
        return !opened.isBefore(from) && opened.isBefore(until);
    }

    private Optional<Claim> claim(FileDossier file) {
        List<Complaint> receipts = sources.archive().receipts(file.file().number());
        boolean confidential = receipts.stream().anyMatch(Complaint::confidential);
        return receipts.isEmpty() || confidential ? Optional.empty() : Optional.of(claim(file, receipts));
    }

    private Claim claim(FileDossier file, List<Complaint> receipts) {
        FileSummary summary = file.file();
        Vehicle vehicle = file.vehicle();
        String category = summary.categories().stream().findFirst().orElse(null);
        List<ReportDetail> reports = reports(summary.number());
        return new Claim(
                summary.number(),
                summary.status().toLowerCase(Locale.ROOT),
                receipts.stream().map(ClaimDataExport::words).collect(Collectors.joining("\n\n")),
                said(reports, "cause"),
                category,
                category == null
                        ? null
                        : sources.vocabulary().in(Locale.ENGLISH).category(category),
                anonymous(vehicle.vin()),
                place.country(),
                repaired(receipts.get(0)),
                vehicle.mileageKm(),
                vehicle.mileageKm() == null ? null : "unit:kilometre",
                summary.repeats() > 0
                        || receipts.stream()
                                .anyMatch(receipt -> receipt.problem().recurrent()),
                summary.store() == null ? null : new ClaimData.Workshop(summary.store()),
                information(summary, reports));
    }

    private static String words(Complaint receipt) {
        String own = receipt.text().customerWords();
        return own.isBlank() ? receipt.text().verbatim() : own;
    }

    /** The day that the customer names, else the one on which he wrote. */
    private String repaired(Complaint first) {
        String named = first.times().occurredOn();
        return named != null && named.length() == "yyyy-MM-dd".length()
                ? named
                : first.times()
                        .receivedAt()
                        .atZoneSameInstant(place.zone())
                        .toLocalDate()
                        .toString();
    }

    private @Nullable String anonymous(@Nullable String vin) {
        if (vin == null || vin.length() != VIN) {
            return null;
        }
        String mark = seal.of("oem-vin", vin).substring(0, VIN - MAKER_AND_MODEL);
        return vin.substring(0, MAKER_AND_MODEL) + mark.toUpperCase(Locale.ROOT);
    }

    private List<ReportDetail> reports(String number) {
        return sources.reports().list(new ReportQuery(null, null, number, null, ReportQuery.MOST)).reports().stream()
                .flatMap(report -> sources.reports().find(report.number()).stream())
                .toList();
    }

    private static @Nullable String said(List<ReportDetail> reports, String field) {
        String said = reports.stream()
                .map(report -> report.measures().get(field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? null : said;
    }

    private static List<Information> information(FileSummary file, List<ReportDetail> reports) {
        List<Information> information = new ArrayList<>();
        if (file.severity() != null) {
            information.add(new Information("severity", file.severity().name()));
        }
        file.categories().forEach(code -> information.add(new Information("category", code)));
        for (String field : List.of("corrective", "preventive")) {
            String said = said(reports, field);
            if (said != null) {
                information.add(new Information(field + "Action", said));
            }
        }
        return information;
    }
}
