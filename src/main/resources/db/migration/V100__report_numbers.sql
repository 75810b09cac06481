-- Whoever opened a report held the counter until his commit, and with him every department and every hub. A sequence is held by nobody;
-- a year begins where the sequence stands then. Runs on H2 2 and PostgreSQL.

create sequence report_serial;

create table report_year (
    year_of      integer primary key,
    before_first bigint not null
);
insert into report_year (year_of, before_first) select year_of, -last_number from report_counter where year_of > 0;

-- what remains is the row under which a year begins
alter table report_counter drop column year_of;
alter table report_counter drop column last_number;
alter table report_counter rename to report_year_lock;
