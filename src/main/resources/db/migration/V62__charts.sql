-- The charts count the terms of the files of a period in one pass over those files. One text for H2 and PostgreSQL.
drop index complaint_file_term_recent;
