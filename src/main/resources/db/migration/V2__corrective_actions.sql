-- Corrective-action reports, their answers, and the outbox their mails leave through. Runs on H2 2 and PostgreSQL.

create table report_counter (
    id          integer primary key check (id = 1),
    year_of     integer not null,
    last_number integer not null
);
insert into report_counter (id, year_of, last_number) values (1, 0, 0);

-- one row for each complaint file; locked while a report of the file changes
create table report_file (
    complaint_number varchar(64) primary key,
    closed_at        timestamp with time zone
);

create table report_expected (
    complaint_number varchar(64) not null references report_file,
    department       varchar(31) not null,
    primary key (complaint_number, department)
);

create table corrective_action_report (
    report_number    varchar(20) primary key,
    complaint_number varchar(64) not null references report_file,
    department       varchar(31) not null,
    token            varchar(32) not null unique,
    state            varchar(16) not null,
    round            integer not null,
    language         varchar(35) not null,
    issued_at        timestamp with time zone not null,
    corrective       text,
    preventive       text,
    cause            text,
    owner            text,
    due              text,
    answered_by      text,
    answered_at      timestamp with time zone,
    unique (complaint_number, department)
);

-- what a receipt did to a department: a second delivery finds it and does nothing more
create table report_effect (
    receipt_id       varchar(1000) not null,
    department       varchar(31) not null,
    effect           varchar(16) not null,
    complaint_number varchar(64) not null,
    report_number    varchar(20) references corrective_action_report,
    recorded_at      timestamp with time zone not null,
    primary key (receipt_id, department)
);

create table report_answer (
    answer_id     varchar(1000) primary key,
    report_number varchar(20) not null references corrective_action_report,
    round         integer not null,
    state         varchar(16) not null,
    closed_file   boolean not null,
    recorded_at   timestamp with time zone not null,
    corrective    text,
    preventive    text,
    cause         text,
    owner         text,
    due           text,
    answered_by   text
);
create index report_answer_report on report_answer (report_number);

create table outbox_mail (
    message_id    varchar(200) primary key,
    report_number varchar(20) references corrective_action_report,
    recipient     varchar(320) not null,
    subject       varchar(500) not null,
    body          text not null,
    in_reply_to   varchar(200),
    state         varchar(8) not null,
    created_at    timestamp with time zone not null,
    due_at        timestamp with time zone not null,
    lease_until   timestamp with time zone,
    attempts      integer not null,
    last_error    varchar(1000),
    sent_at       timestamp with time zone
);
create index outbox_mail_due on outbox_mail (state, due_at);

-- automatic replies and delivery reports to our mails
create table outbox_note (
    receipt_id    varchar(1000) primary key,
    message_id    varchar(200) not null references outbox_mail,
    report_number varchar(20),
    note          varchar(32) not null,
    detail        varchar(1000),
    recorded_at   timestamp with time zone not null
);
