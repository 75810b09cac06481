package org.complainthub.report.customer;

import org.complainthub.PostgresDatabases;

class PostgresCustomersIT extends CustomerContract {

    @Override
    CustomerStage empty() {
        return CustomerStage.on(PostgresDatabases.fresh());
    }
}
