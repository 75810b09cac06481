package org.complainthub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

class DiscreetExceptionTranslatorTest {

    private static final String PHONE = "13800000001";

    private final JdbcTemplate database = database();

    private static JdbcTemplate database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcTemplate template = new JdbcTemplate(source);
        template.setExceptionTranslator(new DiscreetExceptionTranslator());
        return template;
    }

    @BeforeEach
    void create() {
        database.execute("create table caller (phone varchar(11), age int)");
        database.execute("create unique index caller_phone on caller (phone)");
        insert(PHONE);
    }

    @Test
    void namesTheConstraintAndNotTheValue() {
        DataAccessException failure = catchThrowableOfType(DuplicateKeyException.class, () -> insert(PHONE));

        assertThat(printed(failure)).contains("23505", "PUBLIC.CALLER_PHONE").doesNotContain(PHONE);
    }

    @Test
    void saysNothingOfAValueThatDoesNotFit() {
        DataAccessException tooLong =
                catchThrowableOfType(DataIntegrityViolationException.class, () -> insert(PHONE + PHONE));
        DataAccessException noNumber = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> database.update("update caller set age = cast(? as int)", "born on " + PHONE));

        assertThat(printed(tooLong)).contains("22001").doesNotContain(PHONE);
        assertThat(printed(noNumber)).contains("22018").doesNotContain(PHONE);
    }

    @Test
    void tellsOneKindOfFailureFromAnother() {
        assertThat(catchThrowableOfType(BadSqlGrammarException.class, () -> database.execute("selekt " + 1)))
                .isNotNull();
    }

    /** As PostgreSQL words it. */
    @Test
    void readsTheNameOfAConstraintOfAnyDatabase() {
        SQLException told = new SQLException(
                "ERROR: duplicate key value violates unique constraint \"caller_pkey\"\n  Detail: Key (phone)=(" + PHONE
                        + ") already exists.",
                "23505");

        DataAccessException failure = new DiscreetExceptionTranslator().translate("insert", null, told);

        assertThat(failure).isInstanceOf(DuplicateKeyException.class);
        assertThat(printed(failure)).contains("caller_pkey").doesNotContain(PHONE);
    }

    private void insert(String phone) {
        database.update("insert into caller (phone) values (?)", phone);
    }

    private static String printed(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
