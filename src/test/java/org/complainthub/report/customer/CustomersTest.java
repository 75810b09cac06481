package org.complainthub.report.customer;

class CustomersTest extends CustomerContract {

    @Override
    CustomerStage empty() {
        return CustomerStage.onH2();
    }
}
