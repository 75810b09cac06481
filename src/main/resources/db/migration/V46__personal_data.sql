-- Complaint files whose persons were made unrecognisable, when asked for or when their time was over. One text for H2 and PostgreSQL.
CREATE TABLE personal_data_erasure (
    file_number VARCHAR(64)              NOT NULL PRIMARY KEY,
    erased_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
