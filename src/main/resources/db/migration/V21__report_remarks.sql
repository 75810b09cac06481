-- What departments wrote that is no answer, and what they attached. One text for H2 and PostgreSQL.

create table report_remark (
    receipt_id    varchar(1000) primary key,
    report_number varchar(20) not null references corrective_action_report,
    kind          varchar(16) not null,
    author        text not null,
    words         text not null,
    recorded_at   timestamp with time zone not null
);
create index report_remark_by_report on report_remark (report_number, recorded_at);

create table report_attachment (
    receipt_id    varchar(1000) not null,
    item          integer not null,
    report_number varchar(20) not null references corrective_action_report,
    sha256        varchar(64) not null,
    media_type    varchar(200) not null,
    size          bigint not null,
    name          varchar(255) not null,
    primary key (receipt_id, item)
);
create index report_attachment_by_report on report_attachment (report_number);
