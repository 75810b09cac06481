package org.complainthub.desk.access;

import org.complainthub.reference.ReferenceData;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Writes the users of the configuration into the database when the hub starts; others there stay as they are. */
@Component
class ConfiguredUsers implements InitializingBean {

    private final DeskProperties properties;
    private final DeskUsers users;
    private final ReferenceData reference;

    ConfiguredUsers(DeskProperties properties, DeskUsers users, ReferenceData reference) {
        this.properties = properties;
        this.users = users;
        this.reference = reference;
    }

    /** @throws IllegalArgumentException when one names a department that there is not; the hub does not start */
    @Override
    public void afterPropertiesSet() {
        properties.users().forEach(this::requireDepartment);
        properties.users().forEach(users::put);
    }

    private void requireDepartment(DeskUser user) {
        String code = user.department();
        if (code != null && reference.department(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "hub.desk.users: " + user.name() + " belongs to the unknown department " + code);
        }
    }
}
