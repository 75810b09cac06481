package org.complainthub.reference;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The group's departments, categories and stores, checked against each other. */
public final class ReferenceData {

    private static final String DEPARTMENTS = "departments.yaml";
    private static final String TAXONOMY = "taxonomy.yaml";
    private static final String STORES = "stores.yaml";

    private final Map<String, Department> departments;
    private final Map<String, Category> categories;
    private final List<Store> stores;
    private final BinaryOperator<String> where;

    /** @throws InvalidReferenceData when a code is given twice or a category or store names an unknown department */
    public ReferenceData(List<Department> departments, List<Category> categories, List<Store> stores) {
        this(departments, categories, stores, (file, code) -> file);
    }

    private ReferenceData(
            List<Department> departments, List<Category> categories, List<Store> stores, BinaryOperator<String> where) {
        this.where = where;
        this.departments = byCode(DEPARTMENTS, departments, Department::code);
        this.categories = byCode(TAXONOMY, categories, Category::code);
        this.stores = List.copyOf(byCode(STORES, stores, Store::code).values());
        categories.forEach(category -> category.departments()
                .forEach(code -> requireDepartment(TAXONOMY, "category " + category.code(), code)));
        stores.forEach(this::check);
    }

    /**
     * Reads {@code departments.yaml}, {@code taxonomy.yaml} and {@code stores.yaml}.
     *
     * @throws InvalidReferenceData when one is missing, malformed or contradicts another, with file and line
     */
    public static ReferenceData from(DataFiles files) {
        return new ReferenceData(
                files.read(DEPARTMENTS, Departments.class).departments(),
                files.read(TAXONOMY, Taxonomy.class).categories(),
                files.read(STORES, Stores.class).stores(),
                files::where);
    }

    /** All departments, in the order of the file. */
    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    /** All categories, in the order of the file. */
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    /** All stores, in the order of the file. */
    public List<Store> stores() {
        return stores;
    }

    /** The department of this code. */
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** The category of this code. */
    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** The store that a source calls so: by code, name or alias, without regard to case and width. */
    public Optional<Store> storeNamed(@Nullable String name) {
        String wanted = fold(name);
        return stores.stream()
                .filter(store -> Stream.concat(
                                Stream.of(store.code(), store.zh(), store.en()), store.aliases().stream())
                        .anyMatch(known -> !wanted.isEmpty() && fold(known).equals(wanted)))
                .findFirst();
    }

    private static String fold(@Nullable String name) {
        return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void check(Store store) {
        String who = "store " + store.code();
        try {
            ZoneId.of(store.zone());
        } catch (DateTimeException unknown) {
            throw new InvalidReferenceData(
                    where.apply(STORES, store.zone()) + ": " + who + ": " + unknown.getMessage());
        }
        for (Store.Deviation deviation : store.deviations()) {
            requireDepartment(STORES, who, deviation.code());
            if (deviation.standIn() != null) {
                requireDepartment(STORES, who, deviation.standIn());
            }
        }
    }

    private void requireDepartment(String file, String who, String code) {
        if (!departments.containsKey(code)) {
            throw new InvalidReferenceData(
                    where.apply(file, code) + ": " + who + " names the unknown department " + code);
        }
    }

    private <T> Map<String, T> byCode(String file, List<T> entries, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T entry : entries) {
            if (byCode.put(code.apply(entry), entry) != null) {
                throw new InvalidReferenceData(
                        where.apply(file, code.apply(entry)) + ": " + code.apply(entry) + " is there twice");
            }
        }
        return byCode;
    }

    /** A file of an operator may leave out what the type demands. */
    private static void requireAll(String name, @Nullable List<?> entries) {
        if (entries == null || entries.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(name + " is missing, or has an empty entry");
        }
    }

    record Departments(List<Department> departments) {

        Departments {
            requireAll("departments", departments);
        }
    }

    record Taxonomy(List<Category> categories) {

        Taxonomy {
            requireAll("categories", categories);
        }
    }

    record Stores(List<Store> stores) {

        Stores {
            requireAll("stores", stores);
        }
    }
}
