package org.complainthub.matching.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    Evidence with(List<Finding> findings) {
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
        return personOrCar() + sum(references);
    }

    /** How much speaks for the same person or car. */
    public double personOrCar() {
        return (sameCar() > 0 ? softened() : samePerson()) + sameCar();
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
        return found(Agreement.NAME_OTHER) && otherCar();
    }

    /** Whether one of the car's marks agrees and another does not: the VIN of one car, the plate of another. */
    public boolean contradictoryCar() {
        return found(Agreement.VIN_SAME, Agreement.PLATE_SAME, Agreement.PLATE_NO_PROVINCE)
                && car.stream().anyMatch(finding -> finding.weight() < 0);
    }

    /** Whether one of them was found. */
    public boolean found(Agreement... agreements) {
        List<Agreement> wanted = Arrays.asList(agreements);
        return findings().map(Finding::agreement).anyMatch(wanted::contains);
    }

    /** Every finding in words. */
    public List<String> explanation() {
        return findings().map(Finding::explanation).toList();
    }

    private Stream<Finding> findings() {
        return Stream.of(person, car, references, circumstances).flatMap(List::stream);
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
}
