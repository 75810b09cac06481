-- One text for H2 and PostgreSQL: no vendor types, no vendor functions.

CREATE TABLE complaint_file (
    number           VARCHAR(20)              NOT NULL PRIMARY KEY,
    kind             VARCHAR(20)              NOT NULL,
    status           VARCHAR(10)              NOT NULL,
    first_receipt_id VARCHAR(1000)            NOT NULL,
    opened_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    last_receipt_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at        TIMESTAMP WITH TIME ZONE,
    reopened_at      TIMESTAMP WITH TIME ZONE
);

CREATE TABLE complaint_file_sequence (
    file_year   INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL
);

CREATE TABLE matched_receipt (
    receipt_id  VARCHAR(1000)            NOT NULL PRIMARY KEY,
    file_number VARCHAR(20) REFERENCES complaint_file (number),
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    complaint   TEXT                     NOT NULL
);

CREATE INDEX matched_receipt_by_file ON matched_receipt (file_number);

CREATE TABLE receipt_key (
    identity_key VARCHAR(250)             NOT NULL,
    received_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    receipt_id   VARCHAR(1000)            NOT NULL REFERENCES matched_receipt (receipt_id),
    PRIMARY KEY (identity_key, received_at, receipt_id)
);

-- Under how many names a key was seen: a key of many people identifies nobody.
CREATE TABLE key_holder (
    identity_key VARCHAR(250) NOT NULL,
    holder       VARCHAR(250) NOT NULL,
    PRIMARY KEY (identity_key, holder)
);

-- Rows that exist only to be locked. Their number is fixed, so that no decision ever has to insert one
-- (there is no insert-if-missing that both databases know) and the table never grows.
CREATE TABLE identity_lock (
    stripe INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO identity_lock (stripe)
SELECT a.digit * 256 + b.digit * 16 + c.digit
FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) AS a (digit)
CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) AS b (digit)
CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) AS c (digit);

-- One more: whoever begins a year of file numbers.
INSERT INTO identity_lock (stripe) VALUES (4096);
