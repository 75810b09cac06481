package org.complainthub.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commits wait until they are on the disk: those of transactions that may have written, or seen what others did not
 * yet write to the disk, and those of statements that commit themselves, unless they are queries.
 */
final class DurableConnection implements InvocationHandler {

    private final Connection connection;
    private final Durability durability;

    private DurableConnection(Connection connection, Durability durability) {
        this.connection = connection;
        this.durability = durability;
    }

    static Connection of(Connection connection, Durability durability) {
        return proxy(Connection.class, new DurableConnection(connection, durability));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "commit" -> commit(method, arguments);
            case "prepareStatement", "prepareCall", "createStatement" -> statement(method, arguments);
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object commit(Method method, Object @Nullable [] arguments) throws Throwable {
        boolean reads = connection.isReadOnly();
        Object nothing = call(connection, method, arguments);
        if (!reads) {
            CommitScope.await(durability);
        }
        return nothing;
    }

    private @Nullable Object statement(Method method, Object @Nullable [] arguments) throws Throwable {
        Object statement = call(connection, method, arguments);
        return statement == null || isQuery(arguments) || !connection.getAutoCommit()
                ? statement
                : proxy(method.getReturnType(), (proxy, called, given) -> execute(statement, called, given));
    }

    private @Nullable Object execute(Object statement, Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = call(statement, method, arguments);
        if (method.getName().startsWith("execute")) {
            CommitScope.await(durability);
        }
        return result;
    }

    private static boolean isQuery(Object @Nullable [] arguments) {
        return arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String sql
                && sql.indexOf(';') < 0
                && sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
