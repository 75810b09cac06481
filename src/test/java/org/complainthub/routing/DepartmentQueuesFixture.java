package org.complainthub.routing;

/** The departments' queues as mocks, for tests beside this package. */
public final class DepartmentQueuesFixture {

    private DepartmentQueuesFixture() {}

    public static DepartmentQueues mocks() {
        return new DepartmentQueues(RoutingFixtures.reference(), "mock:department.");
    }
}
