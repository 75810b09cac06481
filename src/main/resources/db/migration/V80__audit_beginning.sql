-- Where the audit trail begins when its oldest entries have come to the end of their time: number and seal of the last one that
-- went, and a seal over both. One text for H2 and PostgreSQL.

alter table audit_head add column gone_number bigint default 0 not null;
alter table audit_head add column gone_seal varchar(64) default '' not null;
alter table audit_head add column gone_proof varchar(64) default '' not null;
