-- Facts about receipts that were not routed yet when they came. One text for H2 and PostgreSQL.

create table early_fact (
    receipt_id       varchar(1000) not null,
    fact             varchar(100) not null,
    complaint_number varchar(64) not null,
    other_file       varchar(64),
    happened_at      timestamp with time zone not null,
    primary key (receipt_id, fact, complaint_number)
);

-- receipts that were moved before any department had heard of them
create table early_move (
    fact             bigint primary key,
    receipt_id       varchar(1000) not null,
    complaint_number varchar(64) not null,
    other_file       varchar(64) not null,
    noted_at         timestamp with time zone not null
);
