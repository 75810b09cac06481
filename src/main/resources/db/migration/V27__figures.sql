-- Figures count what began within a period. One text for H2 and PostgreSQL.
CREATE INDEX work_clock_by_start ON work_clock (started_at);
