-- A report whose mail came back goes to an address that somebody corrected, and so do its later mails. One text for H2 and PostgreSQL.
alter table outbox_mail add column corrected boolean default false not null;
