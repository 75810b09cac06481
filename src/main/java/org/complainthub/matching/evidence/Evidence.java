package org.complainthub.matching.evidence;

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

    /** Weighs two complaints. */
    public static Evidence of(Complaint now, Complaint earlier) {
        Evidence identity = new Evidence(
                found(PersonRules.ALL, now, earlier),
                found(CarRules.ALL, now, earlier),
                found(ReferenceRules.ALL, now, earlier),
                List.of());
        return identity.identity() > 0 ? identity.with(found(CircumstanceRules.ALL, now, earlier)) : identity;
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

    private static List<Finding> found(List<EvidenceRule> rules, Complaint now, Complaint earlier) {
        return rules.stream()
                .map(rule -> rule.weigh(now, earlier))
                .filter(finding -> finding.weight() != 0)
                .toList();
    }
}
