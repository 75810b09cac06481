package org.complainthub.desk;

import javax.sql.DataSource;

class DeskActsTest extends DeskActsContract {

    @Override
    DataSource emptyDatabase() {
        return DeskDatabase.create();
    }
}
