-- What could not be read, or not quite, so that it can be read again. One text for H2 and PostgreSQL.

-- The pointer of every receipt, for one that is refused later has nothing else to be found by.
CREATE TABLE quarantine_receipt (
    receipt_id  VARCHAR(1000)            NOT NULL PRIMARY KEY,
    since       TIMESTAMP WITH TIME ZONE NOT NULL,
    pointer     TEXT,
    refused_by  VARCHAR(100),
    reason      VARCHAR(500),
    last_result VARCHAR(64)
);

CREATE INDEX quarantine_receipt_refused ON quarantine_receipt (refused_by, since);

-- Complaints with defects as they were read: the receipt itself, or a row of it.
CREATE TABLE quarantine_complaint (
    receipt_id       VARCHAR(1000) NOT NULL PRIMARY KEY,
    whole_receipt_id VARCHAR(1000) NOT NULL,
    complaint        TEXT          NOT NULL
);

CREATE INDEX quarantine_complaint_by_receipt ON quarantine_complaint (whole_receipt_id);

-- A feed that was refused and is read later becomes its rows: the account must know whose they are.
ALTER TABLE ledger_fact ADD COLUMN whole_receipt_id VARCHAR(1000);

UPDATE ledger_fact SET whole_receipt_id =
    CASE WHEN POSITION('#' IN receipt_id) > 0 THEN SUBSTRING(receipt_id FROM 1 FOR POSITION('#' IN receipt_id) - 1)
    ELSE receipt_id END;

CREATE INDEX ledger_fact_by_whole_receipt ON ledger_fact (whole_receipt_id, fact_type);
