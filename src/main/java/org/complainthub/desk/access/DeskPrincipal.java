package org.complainthub.desk.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is logged in, with what restricts his view. */
final class DeskPrincipal extends User {

    private static final long serialVersionUID = 1;

    private final DeskRole role;
    private final @Nullable String department;
    private final @Nullable String store;

    DeskPrincipal(DeskUser user) {
        super(user.name(), user.password(), List.of(new SimpleGrantedAuthority("ROLE_" + user.role())));
        this.role = user.role();
        this.department = user.department();
        this.store = user.store();
    }

    Sight sight() {
        return new Sight(role, department, store);
    }
}
