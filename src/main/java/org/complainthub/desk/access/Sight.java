package org.complainthub.desk.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * What a person may see and do.
 *
 * @param role null for the operator, who sees everything
 * @param department code of his own, null when he belongs to none
 * @param store code of the only store that he sees, null for all
 */
public record Sight(@Nullable DeskRole role, @Nullable String department, @Nullable String store) {

    /** That of the operator. */
    public static final Sight OF_EVERYTHING = new Sight(null, null, null);

    /** That of whoever is logged in; the security of the pages lets nobody else come so far. */
    public static Sight of(Authentication authentication) {
        return authentication.getPrincipal() instanceof DeskPrincipal person ? person.sight() : OF_EVERYTHING;
    }

    /** The only department whose files he sees, null for all. */
    public @Nullable String onlyDepartment() {
        return role == DeskRole.DEPARTMENT ? department : null;
    }

    /** Whether he sees reports of offences (举报) without being asked to deal with them. */
    public boolean seesConfidential() {
        return role == null || role == DeskRole.AUDITOR || (role == DeskRole.MANAGER && department == null);
    }

    /**
     * Whether he sees a receipt.
     *
     * @param departments that deal with it
     * @param confidential whether it is to be kept from everybody else
     */
    public boolean seesReceipt(Collection<String> departments, boolean confidential) {
        boolean own = department != null && departments.contains(department);
        return own || (confidential ? seesConfidential() : onlyDepartment() == null);
    }

    /** Whether he sees files of this store. */
    public boolean seesStore(@Nullable String code) {
        return store == null || store.equals(code);
    }

    /** Whether he may have the file of a feed, in which stand customers of all stores and departments. */
    public boolean seesFeeds() {
        return store == null && onlyDepartment() == null;
    }

    /** Whether he may correct files: join, split, move, categories. */
    public boolean mayCorrect() {
        return role == null || role == DeskRole.DESK || role == DeskRole.MANAGER;
    }

    /** Whether he may approve measures and close. */
    public boolean mayApprove() {
        return role == null || role == DeskRole.MANAGER;
    }

    /** Whether he may deal with the work of this department. */
    public boolean mayWorkFor(String code) {
        return mayCorrect() || (role == DeskRole.DEPARTMENT && code.equals(department));
    }

    /** Whether he sees the figures of the whole house. */
    public boolean seesDigests() {
        return role == null || role == DeskRole.MANAGER || role == DeskRole.AUDITOR;
    }

    /** Whether he sees who the customer is. */
    public boolean seesPersons() {
        return role != DeskRole.VIEWER;
    }
}
