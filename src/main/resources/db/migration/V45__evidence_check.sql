-- How far the evidence has been verified; one row for all hubs. One text for H2 and PostgreSQL.
CREATE TABLE evidence_check (
    id          INTEGER                  NOT NULL PRIMARY KEY,
    phase       VARCHAR(10)              NOT NULL,
    reached     VARCHAR(1000)            NOT NULL,
    objects     BIGINT                   NOT NULL,
    receipts    BIGINT                   NOT NULL,
    damaged     BIGINT                   NOT NULL,
    missing     BIGINT                   NOT NULL,
    began_at    TIMESTAMP WITH TIME ZONE,
    finished_at TIMESTAMP WITH TIME ZONE
);
INSERT INTO evidence_check (id, phase, reached, objects, receipts, damaged, missing) VALUES (1, 'OBJECTS', '', 0, 0, 0, 0);

-- What the last round found, and evidence that was erased on purpose and is not missed.
CREATE TABLE evidence_finding (
    subject  VARCHAR(1000)            NOT NULL PRIMARY KEY,
    finding  VARCHAR(300)             NOT NULL,
    found_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TABLE evidence_erased (
    sha256    VARCHAR(64)              NOT NULL PRIMARY KEY,
    erased_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason    VARCHAR(300)             NOT NULL
);
