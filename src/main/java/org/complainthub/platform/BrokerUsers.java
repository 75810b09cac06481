package org.complainthub.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;

/** Who may do what on the embedded broker: the hub everything, others only what their roles need, nobody anonymously. */
final class BrokerUsers {

    private static final String HUB = "hub";
    private static final String SUBSCRIBER = BrokerProperties.Role.SUBSCRIBER.name();
    private static final String SENDER = BrokerProperties.Role.SENDER.name();
    private static final String RESPONDENT = BrokerProperties.Role.RESPONDENT.name();

    private final SecurityConfiguration users = new SecurityConfiguration();
    private final Set<String> departments = new HashSet<>();

    private BrokerUsers() {}

    static BrokerUsers of(BrokerProperties properties, InVmServer inVm) {
        BrokerUsers users = new BrokerUsers();
        properties.users().forEach(users::add);
        users.users.addUser(InVmServer.USER, inVm.password());
        users.users.addRole(InVmServer.USER, HUB);
        return users;
    }

    private void add(BrokerProperties.User user) {
        if (user.name().equals(InVmServer.USER)) {
            throw new IllegalArgumentException("hub.broker.users: the name " + InVmServer.USER + " is the hub's own");
        }
        boolean reads = user.roles().contains(BrokerProperties.Role.DEPARTMENT);
        if (reads == user.departments().isEmpty()) {
            throw new IllegalArgumentException(
                    "hub.broker.users: " + user.name() + " needs the role DEPARTMENT and departments, or neither");
        }
        users.addUser(user.name(), user.password());
        names(user).forEach(role -> users.addRole(user.name(), role));
        departments.addAll(user.departments());
    }

    // who reads a department's queue may subscribe to the events too
    private static Set<String> names(BrokerProperties.User user) {
        Stream<String> roles =
                user.roles().stream().map(role -> role == BrokerProperties.Role.DEPARTMENT ? SUBSCRIBER : role.name());
        return Stream.concat(roles, user.departments().stream().map(BrokerUsers::reader))
                .collect(Collectors.toSet());
    }

    private static String reader(String department) {
        return "DEPARTMENT_" + department;
    }

    ActiveMQSecurityManager securityManager() {
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    /**
     * Address to roles. The most specific entry alone counts, so the hub's own role stands in each.
     *
     * @param ownSubscriptions of the events, which nobody but the hub may read or end
     * @throws IllegalArgumentException for a user of a department that does not exist
     */
    Map<String, Set<Role>> permissions(
            AddressProperties addresses, Stream<String> ownSubscriptions, ReferenceData reference) {
        Set<String> codes =
                reference.departments().stream().map(Department::code).collect(Collectors.toSet());
        Map<String, Set<Role>> permissions = new HashMap<>();
        permissions.put("#", Set.of(everything()));
        permissions.put(addresses.events(), Set.of(everything(), subscribing()));
        ownSubscriptions.forEach(name -> permissions.put(ownSubscription(addresses, name), onlyHub()));
        departments.forEach(code -> permissions.put(
                addresses.departmentPrefix() + existing(code, codes), Set.of(everything(), reading(code))));
        permissions.put(addresses.inbox(), Set.of(everything(), sending(SENDER)));
        permissions.put(addresses.answers(), Set.of(everything(), sending(RESPONDENT)));
        permissions.put(addresses.workItems(), Set.of(everything(), sending(RESPONDENT)));
        return permissions;
    }

    // by its full name, else any subscriber could read or drop it
    private static String ownSubscription(AddressProperties addresses, String name) {
        return addresses.events() + "::" + name;
    }

    private static String existing(String code, Collection<String> codes) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("hub.broker.users: unknown department " + code);
        }
        return code;
    }

    private static Set<Role> onlyHub() {
        return Set.of(everything());
    }

    private static Role everything() {
        return new Role(HUB, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static Role subscribing() {
        return new Role(SUBSCRIBER, false, true, true, true, true, true, false, true, false, false, false, false);
    }

    private static Role reading(String department) {
        return new Role(
                reader(department), false, true, false, false, false, false, false, true, false, false, false, false);
    }

    private static Role sending(String role) {
        return new Role(role, true, false, false, false, false, false, false, false, false, false, false, false);
    }
}
