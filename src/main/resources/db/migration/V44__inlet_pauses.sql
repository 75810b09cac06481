-- Inlets that a person has paused, for all hubs and until he ends it. One text for H2 and PostgreSQL.
CREATE TABLE inlet_pause (
    inlet     VARCHAR(100)             NOT NULL PRIMARY KEY,
    paused_at TIMESTAMP WITH TIME ZONE NOT NULL,
    paused_by VARCHAR(100)             NOT NULL,
    reason    VARCHAR(300)             NOT NULL
);
