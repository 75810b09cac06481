package org.complainthub.matching.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;

/** What speaks for and against two receipts being of one person and one car, added up. */
public record Evidence(List<Finding> person, List<Finding> car, List<Finding> references, List<Finding> circumstances) {

    /** A car that agrees outweighs who speaks for it: wife, husband, driver, fleet. */
    private static final double OTHER_SPEAKER = -1;

    public Evidence {
        person = List.copyOf(person);
        car = List.copyOf(car);
        references = List.copyOf(references);
        circumstances = List.copyOf(circumstances);
    }

    /** Weighs a complaint against another. */
    public static Evidence of(Complaint now, Complaint earlier) {
        return of(now, List.of(earlier));
    }

    /** Weighs a complaint against all receipts of a file: what each rule finds in the one that speaks for it most. */
    public static Evidence of(Complaint now, List<Complaint> matter) {
        Evidence identity = new Evidence(
                found(PersonRules.ALL, now, matter),
                found(CarRules.ALL, now, matter),
                found(ReferenceRules.ALL, now, matter),
                List.of());
        return identity.identity() > 0 ? identity.with(found(CircumstanceRules.ALL, now, matter)) : identity;
    }

    private Evidence with(List<Finding> findings) {
        return new Evidence(person, car, references, findings);
    }

    /** How much speaks for the same person. */
    public double samePerson() {
        return sum(person);
    }

    /** How much speaks for the same car. */
    public double sameCar() {
        return sum(car);
    }

    /** How much speaks for the same person, car or thread of messages. */
    public double identity() {
        double speaker = sameCar() > 0 ? softened() : samePerson();
        return speaker + sameCar() + sum(references);
    }

    /** That and the circumstances, which are looked at only where somebody or something was recognised. */
    public double total() {
        return identity() + sum(circumstances);
    }

    /** Whether they name two cars. */
    public boolean otherCar() {
        return sameCar() < 0;
    }

    /** Whether two persons speak of two cars, whatever else they share. */
    public boolean strangers() {
        boolean otherName = person.stream().anyMatch(finding -> finding.weight() <= -4);
        return otherName && otherCar();
    }

    /** Whether one of the car's marks agrees and another does not: the VIN of one car, the plate of another. */
    public boolean contradictoryCar() {
        return car.stream().anyMatch(finding -> finding.weight() >= 7)
                && car.stream().anyMatch(finding -> finding.weight() < 0);
    }

    /** Every finding in words. */
    public List<String> explanation() {
        return Stream.of(person, car, references, circumstances)
                .flatMap(List::stream)
                .map(Finding::explanation)
                .toList();
    }

    private double softened() {
        double against =
                person.stream().mapToDouble(Finding::weight).filter(w -> w < 0).sum();
        double inFavour =
                person.stream().mapToDouble(Finding::weight).filter(w -> w > 0).sum();
        return inFavour + Math.max(against, OTHER_SPEAKER);
    }

    private static double sum(List<Finding> findings) {
        return findings.stream().mapToDouble(Finding::weight).sum();
    }

    private static List<Finding> found(List<EvidenceRule> rules, Complaint now, List<Complaint> matter) {
        return rules.stream()
                .map(rule -> strongest(rule, now, matter))
                .filter(finding -> finding.weight() != 0)
                .toList();
    }

    /** What a receipt does not say, speaks neither for nor against. */
    private static Finding strongest(EvidenceRule rule, Complaint now, List<Complaint> matter) {
        return matter.stream()
                .map(earlier -> rule.weigh(now, earlier))
                .filter(finding -> finding.weight() != 0)
                .max(Comparator.comparingDouble(Finding::weight))
                .orElse(Finding.NOTHING);
    }
}
