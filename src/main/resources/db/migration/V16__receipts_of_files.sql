-- How many receipts a file has, so that a decision looks for the others of a file only where there are any. H2 and PostgreSQL.
ALTER TABLE complaint_file ADD COLUMN receipts INTEGER DEFAULT 0 NOT NULL;
UPDATE complaint_file SET receipts =
    (SELECT count(*) FROM matched_receipt r WHERE r.file_number = complaint_file.number);
