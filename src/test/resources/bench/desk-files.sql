-- What the later stages leave of the files that DeskFiles opens. H2.

update complaint_file set closed_at = dateadd(day, 3, opened_at), step = 'CLOSED', receipts = 1 where status = 'CLOSED';
update work_item w set state = 'CLOSED'
    where exists (select 1 from complaint_file f where f.number = w.complaint_number and f.status = 'CLOSED');
update work_clock c set met_at = dateadd(day, 2, started_at), due_at = dateadd(day, 5, started_at)
    where exists (select 1 from work_item w where w.id = c.work_item_id and w.state = 'CLOSED');

insert into complaint_file_change (file_number, fact, receipt_id, actor, reason, changed_at, pending)
    select number, f.fact, first_receipt_id, 'matching', 'a reason that somebody reads', opened_at, false
    from complaint_file, (values ('complaint-file.opened.v1'), ('complaint-file.assessed.v1'), ('complaint-file.step-taken.v1')) as f (fact);

insert into report_file (complaint_number, closed_at) select number, closed_at from complaint_file;
insert into report_expected (complaint_number, department) select complaint_number, department from work_item;
insert into corrective_action_report (report_number, complaint_number, department, token, state, round, language, issued_at,
        form, corrective, preventive, cause, answered_by, answered_at)
    select 'CAR-2026-' || lpad(rownum, 6, '0'), complaint_number, department, replace(cast(random_uuid() as varchar), '-', ''),
        case when state = 'CLOSED' then 'CLOSED' else 'ISSUED' end, 1, 'zh', opened_at, 'service',
        '更换制动片并复查扭矩，交车前路试', '每周抽查十台车的检查表', '检查表没有厚度一栏', '王工', opened_at
    from work_item;
insert into report_history (report_number, state, round, actor, reason, at)
    select report_number, s.state, 1, 'hub', 'a reason', issued_at
    from corrective_action_report, (values ('ISSUED'), ('ANSWERED'), ('VERIFIED'), ('CLOSED')) as s (state);
insert into report_matter (report_number, store, confidential) select report_number, 'FT', false from corrective_action_report;
insert into report_category (report_number, category) select report_number, 'PAINT_COLOUR' from corrective_action_report;
insert into report_clock (report_number, round, step, turn, basis, started_at, due_at, met_at)
    select report_number, 1, s.step, 1, '10 wd', issued_at, dateadd(day, 14, issued_at),
        case when state = 'CLOSED' then dateadd(day, 3, issued_at) end
    from corrective_action_report, (values ('D3'), ('D5'), ('D7'), ('D8')) as s (step);
insert into report_effectiveness (report_number, round, state, began_at, ends_at, decided_at)
    select report_number, 1, case when issued_at < dateadd(day, -90, current_timestamp) then 'EFFECTIVE' else 'WATCHED' end,
        issued_at, dateadd(day, 90, issued_at),
        case when issued_at < dateadd(day, -90, current_timestamp) then dateadd(day, 90, issued_at) end
    from corrective_action_report where state = 'CLOSED';
insert into outbox_mail (message_id, report_number, recipient, subject, body, state, created_at, due_at, attempts, sent_at)
    select '<' || lower(report_number) || '.' || token || '@hub.example>', report_number, 'workshop@dealer.example',
        '[' || report_number || '] 纠正预防措施报告', repeat('请填写以下表格并回复本邮件。', 60), 'SENT', issued_at, issued_at, 1, issued_at
    from corrective_action_report;
insert into outbox_note (receipt_id, recipient, message_id, report_number, note, detail, recorded_at)
    select 'd' || report_number, 'workshop@dealer.example', message_id, report_number, 'DELIVERED', 'ok', created_at from outbox_mail;

insert into customer_decision (complaint_number, outcome, words, decided_by, decided_at, mails)
    select number, 'UPHELD', '免费返工，并赠送一次保养。', 'anna', closed_at, 1 from complaint_file where status = 'CLOSED';
insert into handling_survey (complaint_number, closed_at, answered_at, medium, solved, overall, satisfied)
    select number, closed_at, closed_at, 'WEB', true, 5, true from complaint_file where status = 'CLOSED';
insert into acknowledgement (receipt_id, complaint_number, address, outcome, recorded_at)
    select first_receipt_id, number, 'a customer', 'SENT', opened_at from complaint_file;
insert into desk_activity (done_at, actor, action, file_number, detail)
    select opened_at, 'anna', 'SEEN', number, 'file' from complaint_file;

insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id, complaint_number, relation, kind, severity, channel,
        source_name, received_at)
    select t.type || ':' || first_receipt_id, 'complaint.' || t.type || '.v1', opened_at, first_receipt_id,
        case when t.type = 'normalized' then null else number end, case when t.type = 'linked' then 'NEW' end, kind, 'S3', 'MAIL',
        'complaints@dealer.example', opened_at
    from complaint_file, (values ('normalized'), ('linked'), ('routed')) as t (type);
insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id, complaint_number, department)
    select 'issued:' || report_number, 'corrective-action.issued.v1', issued_at, null, complaint_number, department
    from corrective_action_report;
insert into ledger_fact (fact_id, fact_type, occurred_at, complaint_number)
    select 'closed:' || number, 'complaint.closed.v1', closed_at, number from complaint_file where status = 'CLOSED';
