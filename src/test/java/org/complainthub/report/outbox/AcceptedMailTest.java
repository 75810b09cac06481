package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.complainthub.report.ReportStage;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A mail that the server took while the database was away. */
class AcceptedMailTest {

    private static final String ID = "<car-1.token@hub.example>";

    private final Breakable source = new Breakable();
    private final Outbox outbox = new Outbox(JdbcClient.create(source), ReportStage.OUTBOX, Clock.systemUTC());

    @BeforeEach
    void send() {
        Flyway.configure().dataSource(source).load().migrate();
        outbox.add(new OutboxMail(ID, null, "foreman@dealer.example", "Report", "text", null));
        assertThat(outbox.claim(ID)).isTrue();
        source.away = true;
        assertThatThrownBy(() -> outbox.markSent(ID)).isInstanceOf(DataAccessException.class);
        source.away = false;
    }

    @Test
    void isNotSentAgainForAFailureThatIsNotItsOwn() {
        outbox.markFailed(ID, "the connection is closed");
        outbox.release(ID);

        assertThat(outbox.due()).isEmpty();
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void isNotedBeforeTheNextMailsAreLookedUp() {
        source.away = true;
        assertThatThrownBy(outbox::due).isInstanceOf(DataAccessException.class);
        source.away = false;

        outbox.due();
        assertThat(state()).isEqualTo("SENT");
    }

    private String state() {
        return JdbcClient.create(source)
                .sql("select state from outbox_mail where message_id = ?")
                .param(ID)
                .query(String.class)
                .single();
    }

    private static final class Breakable extends DelegatingDataSource {

        private boolean away;

        Breakable() {
            super(inMemory());
        }

        private static JdbcDataSource inMemory() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("the database is away");
            }
            return super.getConnection();
        }
    }
}
