-- Receipts of no complaint file whose persons were made unrecognisable when their time was over. One text for H2 and PostgreSQL.
CREATE TABLE receipt_erasure (
    receipt_id VARCHAR(1000)            NOT NULL PRIMARY KEY,
    erased_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
