-- What persons did. Each entry is sealed together with the one before. One text for H2 and PostgreSQL.

create table audit_entry (
    number      bigint primary key,
    occurred_at timestamp with time zone not null,
    principal   varchar(320) not null,
    act         varchar(100) not null,
    details     varchar(8000) not null,
    seal        varchar(64) not null
);
create index audit_entry_by_principal on audit_entry (principal, number);

-- one row: who makes an entry locks it, so that the numbers have no gaps and each entry knows the one before
create table audit_head (
    id          integer primary key,
    last_number bigint not null
);
insert into audit_head (id, last_number) values (1, 0);
