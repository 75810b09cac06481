package org.complainthub.ledger;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class SqlLedgerTest extends LedgerContract {

    @Override
    DataSource dataSource() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1");
        return h2;
    }
}
