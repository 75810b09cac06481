-- The reports and customers of a file that people joined into another one go on with it. One text for H2 and PostgreSQL.

-- what the file itself was joined into, the file in which it goes on after all joins, and the last change that was heard of
alter table report_file add column joined_into varchar(64);
alter table report_file add column goes_on_in varchar(64);
alter table report_file add column join_change bigint default 0 not null;
create index report_file_going_on on report_file (goes_on_in);
create index report_file_joined on report_file (joined_into);
