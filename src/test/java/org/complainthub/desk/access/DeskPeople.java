package org.complainthub.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who are logged in. */
public final class DeskPeople {

    private static final String HASH = "{bcrypt}$2a$04$8h.JdqQ1md26Y3cBCGzyKevQ.esGZhO6GNIEyyb0L4iG31Yk8s6Ly";

    private DeskPeople() {}

    public static RequestPostProcessor person(DeskRole role, @Nullable String department, @Nullable String store) {
        DeskUser user = new DeskUser("somebody", HASH, role, department, store);
        return SecurityMockMvcRequestPostProcessors.user(new DeskPrincipal(user));
    }

    public static RequestPostProcessor desk() {
        return person(DeskRole.DESK, null, null);
    }

    public static RequestPostProcessor auditor() {
        return person(DeskRole.AUDITOR, null, null);
    }

    public static RequestPostProcessor ofDepartment(String department) {
        return person(DeskRole.DEPARTMENT, department, null);
    }
}
