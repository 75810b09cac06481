-- Every key of its own on a page of its own is a page more to write with each commit. The terms of a file stand together,
-- and no column has two indexes: an index comes before the foreign key that needs it, so that H2 makes no second one.
-- Runs on H2 2 and PostgreSQL.

create table file_term (
    file_number varchar(20)  not null,
    field       varchar(10)  not null,
    term        varchar(100) not null,
    opened_at   timestamp with time zone,
    primary key (file_number, field, term)
);
insert into file_term (file_number, field, term, opened_at)
    select file_number, field, term, opened_at from complaint_file_term;
drop table complaint_file_term;
alter table file_term rename to complaint_file_term;
create index complaint_file_term_by_time on complaint_file_term (field, term, opened_at desc, file_number desc);
create index complaint_file_term_recent on complaint_file_term (field, opened_at);
alter table complaint_file_term add constraint complaint_file_term_of_file
    foreign key (file_number) references complaint_file (number);

create table timer (
    id          varchar(36) primary key,
    clock_id    varchar(36) not null,
    step        varchar(20) not null,
    tier        integer not null,
    recipients  varchar(2000) not null,
    ring_at     timestamp with time zone not null,
    state       varchar(8) not null,
    lease_until timestamp with time zone,
    rung_at     timestamp with time zone
);
insert into timer (id, clock_id, step, tier, recipients, ring_at, state, lease_until, rung_at)
    select id, clock_id, step, tier, recipients, ring_at, state, lease_until, rung_at from clock_timer;
drop table clock_timer;

create table item_clock (
    id           varchar(36) primary key,
    work_item_id varchar(36) not null,
    clock        varchar(20) not null,
    basis        varchar(400) not null,
    within       varchar(10),
    zone         varchar(64) not null,
    region       varchar(32) not null,
    paused_by    varchar(40) not null,
    severity     varchar(2),
    started_at   timestamp with time zone not null,
    due_at       timestamp with time zone not null,
    met_at       timestamp with time zone
);
insert into item_clock (id, work_item_id, clock, basis, within, zone, region, paused_by, severity, started_at, due_at, met_at)
    select id, work_item_id, clock, basis, within, zone, region, paused_by, severity, started_at, due_at, met_at from work_clock;
drop table work_clock;
alter table item_clock rename to work_clock;
create index work_clock_by_item on work_clock (work_item_id);
create index work_clock_running on work_clock (met_at, due_at);
create index work_clock_by_start on work_clock (started_at);
create index work_clock_by_due on work_clock (due_at);
alter table work_clock add constraint work_clock_of_item foreign key (work_item_id) references work_item (id);

alter table timer rename to clock_timer;
create index clock_timer_due on clock_timer (state, ring_at);
create index clock_timer_by_clock on clock_timer (clock_id);
alter table clock_timer add constraint clock_timer_of_clock foreign key (clock_id) references work_clock (id);
