-- Every fact announced, once; nothing that identifies a customer. One text for H2 and PostgreSQL.

CREATE TABLE ledger_fact (
    fact_id          VARCHAR(100)             NOT NULL PRIMARY KEY,
    fact_type        VARCHAR(60)              NOT NULL,
    occurred_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    receipt_id       VARCHAR(1000),
    complaint_number VARCHAR(64),
    department       VARCHAR(31),
    relation         VARCHAR(20),
    kind             VARCHAR(20),
    severity         VARCHAR(2),
    channel          VARCHAR(20),
    source_name      VARCHAR(1000),
    received_at      TIMESTAMP WITH TIME ZONE
);

CREATE INDEX ledger_fact_by_receipt ON ledger_fact (receipt_id, fact_type);
CREATE INDEX ledger_fact_by_file ON ledger_fact (complaint_number, fact_type);
CREATE INDEX ledger_fact_by_time ON ledger_fact (fact_type, received_at);
