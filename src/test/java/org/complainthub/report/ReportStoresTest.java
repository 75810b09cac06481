package org.complainthub.report;

class ReportStoresTest extends ReportStoresContract {

    @Override
    ReportStage emptyStage() {
        return ReportStage.onH2();
    }
}
