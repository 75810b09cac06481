-- Files are listed by term, store or status, the latest opened first. One text for H2 and PostgreSQL.

ALTER TABLE complaint_file_term ADD COLUMN opened_at TIMESTAMP WITH TIME ZONE;
UPDATE complaint_file_term
SET opened_at = (SELECT f.opened_at FROM complaint_file f WHERE f.number = complaint_file_term.file_number);

CREATE INDEX complaint_file_term_by_time ON complaint_file_term (field, term, opened_at DESC, file_number DESC);
CREATE INDEX complaint_file_latest ON complaint_file (opened_at DESC, number DESC);
CREATE INDEX complaint_file_of_store ON complaint_file (store, opened_at DESC, number DESC);
CREATE INDEX complaint_file_in_status ON complaint_file (status, opened_at DESC, number DESC);

-- The clocks that run and those that have breached, whatever became of older ones.
CREATE INDEX work_clock_running ON work_clock (met_at, due_at);
