-- Drafts of the form on the web, and that it was sent. One text for H2 and PostgreSQL.

create table report_draft (
    report_number varchar(20) not null references corrective_action_report,
    round         integer not null,
    author        text,
    saved_at      timestamp with time zone not null,
    submitted_at  timestamp with time zone,
    primary key (report_number, round)
);

create table report_draft_field (
    report_number varchar(20) not null,
    round         integer not null,
    field         varchar(40) not null,
    said          text not null,
    primary key (report_number, round, field),
    foreign key (report_number, round) references report_draft
);
