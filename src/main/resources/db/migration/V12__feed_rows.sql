-- Rows of feeds that have been taken: a file that repeats them files nothing twice. The key is a digest.
create table feed_row (
    row_key    varchar(40)              not null primary key,
    receipt_id varchar(64)              not null,
    file_row   integer                  not null,
    taken_at   timestamp with time zone not null
);
