-- What became of the files of watched folders, until and after it is reported beside them. One text for H2 and PostgreSQL.

-- A file without a row is on its way.
CREATE TABLE file_outcome (
    receipt_id VARCHAR(64) NOT NULL PRIMARY KEY,
    reason     VARCHAR(1000),
    rows_read  BIGINT      NOT NULL,
    receipts   BIGINT      NOT NULL,
    combined   BIGINT      NOT NULL,
    repeated   BIGINT      NOT NULL,
    rejected   BIGINT      NOT NULL
);

-- Rows that could not be read.
CREATE TABLE file_rejection (
    id          VARCHAR(64)   NOT NULL PRIMARY KEY,
    receipt_id  VARCHAR(64)   NOT NULL,
    row_name    VARCHAR(1000) NOT NULL,
    column_name VARCHAR(1000),
    reason      VARCHAR(1000) NOT NULL
);
CREATE INDEX file_rejection_by_file ON file_rejection (receipt_id);

-- Files of servers that were taken and may still lie there.
CREATE TABLE inlet_taken (
    inlet    VARCHAR(100)             NOT NULL,
    item     VARCHAR(700)             NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (inlet, item)
);

-- How far an address has been read. Another address in the configuration begins anew.
CREATE TABLE pull_mark (
    inlet         VARCHAR(100)  NOT NULL PRIMARY KEY,
    address       VARCHAR(2000) NOT NULL,
    cursor_value  VARCHAR(2000),
    etag          VARCHAR(1000),
    last_modified VARCHAR(100)
);
