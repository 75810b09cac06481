-- What people said of the categories of a receipt: corrected them, or left them until its file was closed; and which work
-- items wait at the desk for somebody to say what they are about. One text for H2 and PostgreSQL.

alter table routed_receipt add column corrected_at timestamp with time zone;
alter table routed_receipt add column confirmed_at timestamp with time zone;
alter table work_item add column triage boolean default false not null;
