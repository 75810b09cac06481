-- The files that were joined into one are shown with it. H2 and PostgreSQL.
CREATE INDEX complaint_file_by_join ON complaint_file (joined_into);
