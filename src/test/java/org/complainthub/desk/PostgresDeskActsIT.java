package org.complainthub.desk;

import javax.sql.DataSource;
import org.complainthub.PostgresDatabases;

class PostgresDeskActsIT extends DeskActsContract {

    @Override
    DataSource emptyDatabase() {
        return PostgresDatabases.fresh();
    }
}
