-- Parts of mails beside their text, and which digests were written. One text for H2 and PostgreSQL.

create table outbox_part (
    message_id varchar(200) not null references outbox_mail,
    item       integer      not null,
    name       varchar(100),
    media_type varchar(100) not null,
    content    text         not null,
    primary key (message_id, item)
);

-- one row for each digest of a period, whether somebody was told or there was nothing to tell
create table written_digest (
    digest     varchar(40) primary key,
    written_at timestamp with time zone not null
);
