-- What the hub knows of its mailboxes and their servers do not. One text for H2 and PostgreSQL.

-- Which hub reads a mailbox, until when.
CREATE TABLE mailbox_lease (
    mailbox    VARCHAR(64)              NOT NULL PRIMARY KEY,
    holder     VARCHAR(64)              NOT NULL,
    held_until TIMESTAMP WITH TIME ZONE NOT NULL
);

-- IMAP: every mail with a UID up to this one has been offered to the hub.
CREATE TABLE mailbox_mark (
    mailbox      VARCHAR(64) NOT NULL PRIMARY KEY,
    uid_validity BIGINT      NOT NULL,
    uid          BIGINT      NOT NULL
);

-- POP3: the mails that were taken. IMAP: those below the mark that could not be taken yet.
CREATE TABLE mailbox_note (
    mailbox  VARCHAR(64)              NOT NULL,
    mail_id  VARCHAR(1000)            NOT NULL,
    noted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (mailbox, mail_id)
);
