package org.complainthub.platform.database;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Tells what went wrong in the database by its codes and the name of the constraint, without the values that drivers put
 * into their messages: those are personal data, and exceptions are logged.
 */
@Component("sqlExceptionTranslator")
final class DiscreetExceptionTranslator extends SQLExceptionSubclassTranslator {

    private static final Pattern CONSTRAINT = Pattern.compile(
            "constraint \"(\\w{1,64})\"|(?:violation|constraint): \"([\\w.]{1,128})[ :\"]", Pattern.CASE_INSENSITIVE);

    private interface Kind {
        SQLException of(String reason, @Nullable String state, int code);
    }

    /** The kinds that Spring tells apart (JDBC 4.3, 8.5). */
    private static final Map<Class<? extends SQLException>, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(SQLIntegrityConstraintViolationException.class, SQLIntegrityConstraintViolationException::new);
        KINDS.put(SQLDataException.class, SQLDataException::new);
        KINDS.put(SQLTimeoutException.class, SQLTimeoutException::new);
        KINDS.put(SQLTransactionRollbackException.class, SQLTransactionRollbackException::new);
        KINDS.put(SQLTransientConnectionException.class, SQLTransientConnectionException::new);
        KINDS.put(SQLNonTransientConnectionException.class, SQLNonTransientConnectionException::new);
        KINDS.put(SQLInvalidAuthorizationSpecException.class, SQLInvalidAuthorizationSpecException::new);
        KINDS.put(SQLSyntaxErrorException.class, SQLSyntaxErrorException::new);
        KINDS.put(SQLRecoverableException.class, SQLRecoverableException::new);
        KINDS.put(SQLException.class, SQLException::new);
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException telling) {
        return super.translate(task, sql, discreet(telling));
    }

    private static SQLException discreet(SQLException telling) {
        Kind kind = KINDS.entrySet().stream()
                .filter(known -> known.getKey().isInstance(telling))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        String reason = "SQLState " + telling.getSQLState() + ", error " + telling.getErrorCode() + constraint(telling);
        SQLException discreet = kind.of(reason, telling.getSQLState(), telling.getErrorCode());
        discreet.setStackTrace(telling.getStackTrace());
        return discreet;
    }

    private static String constraint(SQLException telling) {
        Matcher named = CONSTRAINT.matcher(String.valueOf(telling.getMessage()));
        if (!named.find()) {
            return "";
        }
        return ", " + (named.group(1) == null ? named.group(2) : named.group(1));
    }
}
