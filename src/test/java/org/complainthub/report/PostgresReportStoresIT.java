package org.complainthub.report;

import org.complainthub.PostgresDatabases;

class PostgresReportStoresIT extends ReportStoresContract {

    @Override
    ReportStage emptyStage() {
        return ReportStage.on(PostgresDatabases.fresh());
    }
}
