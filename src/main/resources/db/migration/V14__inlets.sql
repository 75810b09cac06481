-- Not mailboxes alone are asked for receipts. One text for H2 and PostgreSQL.

-- Which hub asks an inlet, until when. A lease lasts half a minute, so those of the old table are given up.
DROP TABLE mailbox_lease;
CREATE TABLE inlet_lease (
    inlet      VARCHAR(100)             NOT NULL PRIMARY KEY,
    holder     VARCHAR(64)              NOT NULL,
    held_until TIMESTAMP WITH TIME ZONE NOT NULL
);
