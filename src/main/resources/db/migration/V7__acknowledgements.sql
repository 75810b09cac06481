-- Acknowledgements to customers, the brake on automatic mail, and what became of a mail for each recipient.
-- One text for H2 and PostgreSQL.

alter table outbox_mail add column hop integer default 1 not null;

-- one receipt may tell of several recipients; an empty recipient is the mail's own
create table mail_note (
    receipt_id    varchar(1000) not null,
    recipient     varchar(320) not null,
    message_id    varchar(200) not null references outbox_mail,
    report_number varchar(20),
    note          varchar(32) not null,
    status        varchar(16),
    detail        varchar(1000),
    recorded_at   timestamp with time zone not null,
    primary key (receipt_id, recipient)
);
insert into mail_note (receipt_id, recipient, message_id, report_number, note, detail, recorded_at)
select receipt_id, '', message_id, report_number, note, detail, recorded_at from outbox_note;
drop table outbox_note;
alter table mail_note rename to outbox_note;
create index outbox_note_by_mail on outbox_note (message_id);

-- what was decided on each receipt: a second delivery finds it and sends nothing more
create table acknowledgement (
    receipt_id       varchar(1000) primary key,
    complaint_number varchar(64) not null,
    address          varchar(320) not null,
    outcome          varchar(32) not null,
    message_id       varchar(200),
    recorded_at      timestamp with time zone not null
);
create index acknowledgement_by_file on acknowledgement (complaint_number, address);

-- automatic acts towards one address, counted by every hub together; rows older than a day are removed with the next
create table mail_brake (
    act         varchar(30) not null,
    address     varchar(320) not null,
    happened_at timestamp with time zone not null
);
create index mail_brake_by_address on mail_brake (act, address, happened_at);

-- rows that exist only to be locked, so that two hubs count one address one after the other
create table mail_brake_lock (
    stripe integer primary key
);
insert into mail_brake_lock (stripe)
values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
