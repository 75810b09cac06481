-- What each department has to deal with, and the clocks that run for it. One text for H2 and PostgreSQL.

-- a receipt as it was routed; locked while one of its work items changes
create table routed_receipt (
    receipt_id       varchar(1000) primary key,
    complaint_number varchar(64),
    complaint        text not null,
    routed_at        timestamp with time zone not null
);

create table work_item (
    id               varchar(36) primary key,
    receipt_id       varchar(1000) not null references routed_receipt,
    complaint_number varchar(64),
    department       varchar(31) not null,
    owner            varchar(200) not null,
    store            varchar(100),
    state            varchar(10) not null,
    seat             integer not null,
    returns          integer not null,
    reason           varchar(1000),
    opened_at        timestamp with time zone not null,
    changed_at       timestamp with time zone not null,
    unique (receipt_id, department)
);
create index work_item_by_file on work_item (complaint_number, department);

-- what a command did: the same command again does nothing more and tells the same
create table work_item_command (
    command_id   varchar(100) primary key,
    work_item_id varchar(36) not null references work_item,
    effect       text not null,
    applied_at   timestamp with time zone not null
);

create table work_pause (
    work_item_id varchar(36) not null references work_item,
    began_at     timestamp with time zone not null,
    planned_end  timestamp with time zone,
    ended_at     timestamp with time zone,
    waiting_for  varchar(10) not null,
    note         varchar(1000),
    primary key (work_item_id, began_at)
);
create index work_pause_by_end on work_pause (ended_at, planned_end);

create table work_clock (
    id           varchar(36) primary key,
    work_item_id varchar(36) not null references work_item,
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
create index work_clock_by_item on work_clock (work_item_id);

-- one row for each time a clock tells somebody; leased by one hub, rung once
create table clock_timer (
    id          varchar(36) primary key,
    clock_id    varchar(36) not null references work_clock,
    step        varchar(20) not null,
    tier        integer not null,
    recipients  varchar(2000) not null,
    ring_at     timestamp with time zone not null,
    state       varchar(8) not null,
    lease_until timestamp with time zone,
    rung_at     timestamp with time zone
);
create index clock_timer_due on clock_timer (state, ring_at);
create index clock_timer_by_clock on clock_timer (clock_id);
