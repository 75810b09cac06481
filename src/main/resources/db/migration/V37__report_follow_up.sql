-- What a report is about, when each of its steps is due, who is reminded when, and whether it happened again. One text for
-- H2 and PostgreSQL.

create table report_matter (
    report_number varchar(20) primary key,
    store         varchar(100),
    confidential  boolean not null
);

create table report_category (
    report_number varchar(20) not null references report_matter,
    category      varchar(100) not null,
    primary key (report_number, category)
);
create index report_category_by_category on report_category (category);

create table report_clock (
    report_number varchar(20) not null references corrective_action_report,
    round         integer not null,
    step          varchar(2) not null,
    turn          integer not null,
    basis         varchar(400) not null,
    started_at    timestamp with time zone not null,
    due_at        timestamp with time zone not null,
    met_at        timestamp with time zone,
    stopped_at    timestamp with time zone,
    primary key (report_number, round, step)
);

create table report_reminder (
    id            varchar(36) primary key,
    report_number varchar(20) not null,
    round         integer not null,
    step          varchar(2) not null,
    moment        varchar(20) not null,
    tier          integer not null,
    recipients    varchar(2000) not null,
    remind_at     timestamp with time zone not null,
    state         varchar(8) not null,
    sent_at       timestamp with time zone,
    foreign key (report_number, round, step) references report_clock
);
create index report_reminder_due on report_reminder (state, remind_at);
create index report_reminder_by_clock on report_reminder (report_number, round, step);

-- whether the measures of a round keep it from happening again
create table report_effectiveness (
    report_number varchar(20) not null references corrective_action_report,
    round         integer not null,
    state         varchar(9) not null,
    began_at      timestamp with time zone not null,
    ends_at       timestamp with time zone not null,
    recurred_file varchar(64),
    decided_at    timestamp with time zone,
    primary key (report_number, round)
);
create index report_effectiveness_end on report_effectiveness (state, ends_at);
