package org.complainthub.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a Java process on this machine tells of itself over JMX, which costs it next to nothing. */
public final class Jmx {

    private static final String QUEUES =
            "org.apache.activemq.artemis:broker=*,component=addresses,address=*,subcomponent=queues,routing-type=*,queue=*";

    private final int port;
    private JMXConnector connector;

    Jmx(int port) {
        this.port = port;
    }

    /** Looks at something; an IOException tells that the process is not there, or not yet. */
    @FunctionalInterface
    public interface Look<T> {
        T at(MBeanServerConnection process) throws JMException, IOException;
    }

    /**
     * What is seen now.
     *
     * @throws IOException when the process is not there, or not yet
     */
    @SuppressWarnings("BanJNDI") // the only address is the own process's on loopback
    public synchronized <T> T look(Look<T> look) throws IOException {
        try {
            if (connector == null) {
                connector = JMXConnectorFactory.connect(
                        new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"));
            }
            return look.at(connector.getMBeanServerConnection());
        } catch (IOException gone) {
            connector = null;
            throw gone;
        } catch (JMException notThere) {
            throw new IOException(notThere);
        }
    }

    /** Nanoseconds of processor time of the process so far, in user and system mode. */
    public long processorTime() throws IOException {
        return look(process -> (Long)
                process.getAttribute(new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "ProcessCpuTime"));
    }

    /** Bytes that the threads living now have allocated. */
    public long allocated() throws IOException {
        return look(process -> {
            ObjectName threads = new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME);
            Object[] all = {process.getAttribute(threads, "AllThreadIds")};
            String[] types = {long[].class.getName()};
            return Arrays.stream((long[]) process.invoke(threads, "getThreadAllocatedBytes", all, types))
                    .filter(bytes -> bytes > 0)
                    .sum();
        });
    }

    /** Messages on the queues and subscriptions of the broker in this process, by their names. */
    public Map<String, Long> depths() throws IOException {
        return look(process -> {
            Map<String, Long> depths = new TreeMap<>();
            for (ObjectName queue : queues(process)) {
                depths.merge(ObjectName.unquote(queue.getKeyProperty("queue")), depth(process, queue), Long::sum);
            }
            return depths;
        });
    }

    /** Messages on one queue of the broker in this process. */
    public long depth(String queue) throws IOException {
        return depths().getOrDefault(queue, 0L);
    }

    private static Set<ObjectName> queues(MBeanServerConnection process) throws JMException, IOException {
        return process.queryNames(new ObjectName(QUEUES), null);
    }

    private static long depth(MBeanServerConnection process, ObjectName queue) throws JMException, IOException {
        try {
            return (Long) process.getAttribute(queue, "MessageCount");
        } catch (InstanceNotFoundException removed) {
            return 0;
        }
    }

    synchronized void close() {
        try {
            if (connector != null) {
                connector.close();
            }
        } catch (IOException gone) {
            connector = null;
        }
    }
}
