package org.complainthub.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The group's departments, categories and stores, checked against each other. */
public final class ReferenceData {

    private final Map<String, Department> departments;
    private final Map<String, Category> categories;
    private final List<Store> stores;

    /** @throws InvalidReferenceData when a code is given twice or a category names an unknown department */
    public ReferenceData(List<Department> departments, List<Category> categories, List<Store> stores) {
        this.departments = byCode("departments.yaml", departments, Department::code);
        this.categories = byCode("taxonomy.yaml", categories, Category::code);
        this.stores = List.copyOf(stores);
        categories.forEach(this::requireKnownDepartments);
    }

    /**
     * Reads {@code departments.yaml}, {@code taxonomy.yaml} and {@code stores.yaml}.
     *
     * @throws InvalidReferenceData when one is missing, malformed or contradicts another
     */
    public static ReferenceData from(DataFiles files) {
        return new ReferenceData(
                files.read("departments.yaml", Departments.class).departments(),
                files.read("taxonomy.yaml", Taxonomy.class).categories(),
                files.read("stores.yaml", Stores.class).stores());
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

    private void requireKnownDepartments(Category category) {
        for (String code : category.departments()) {
            if (!departments.containsKey(code)) {
                throw new InvalidReferenceData(
                        "taxonomy.yaml: category " + category.code() + " names the unknown department " + code);
            }
        }
    }

    private static <T> Map<String, T> byCode(String file, List<T> entries, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T entry : entries) {
            if (byCode.put(code.apply(entry), entry) != null) {
                throw new InvalidReferenceData(file + ": " + code.apply(entry) + " is there twice");
            }
        }
        return byCode;
    }

    private record Departments(List<Department> departments) {}

    private record Taxonomy(List<Category> categories) {}

    private record Stores(List<Store> stores) {}
}
