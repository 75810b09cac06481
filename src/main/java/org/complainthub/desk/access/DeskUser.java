package org.complainthub.desk.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in to the pages.
 *
 * @param password hash with the prefix of its method, {@code {bcrypt}} or {@code {argon2}}
 * @param department code; needed for the role DEPARTMENT, of the others the one they belong to
 * @param store code of the only store whose files are seen, null for all
 */
public record DeskUser(
        String name, String password, DeskRole role, @Nullable String department, @Nullable String store) {

    private static final int LONGEST_NAME = 64;

    /** @throws IllegalArgumentException when the password is no hash, or a department is missing */
    public DeskUser {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a user needs a name of at most " + LONGEST_NAME + " characters");
        }
        if (!password.startsWith("{bcrypt}$2") && !password.startsWith("{argon2}$argon2")) {
            throw new IllegalArgumentException(
                    "the password of " + name + " has to be a hash that begins with {bcrypt} or {argon2}");
        }
        if (role == DeskRole.DEPARTMENT && (department == null || department.isBlank())) {
            throw new IllegalArgumentException("the user " + name + " has the role DEPARTMENT and no department");
        }
    }

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
