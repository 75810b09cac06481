-- Charts and key figures look at what was opened or ended within a period, however old the rest is. One text for H2 and PostgreSQL.
create index complaint_file_closed on complaint_file (status, closed_at);
create index complaint_file_term_recent on complaint_file_term (field, opened_at);
create index work_clock_by_due on work_clock (due_at);
create index report_history_by_state on report_history (state, at);
create index report_clock_met on report_clock (met_at, due_at);
create index report_clock_stopped on report_clock (stopped_at);
create index report_effectiveness_decided on report_effectiveness (decided_at);
