-- What a clock has yet to tell stands in its own row: it is read, moved and stopped with the clock, and a complaint
-- has about fifteen timers. One text for H2 and PostgreSQL.

-- the next that rings first; of each its step, its level, whom it tells and the seconds since 1970
alter table work_clock add column timers varchar(20000) default '' not null;
-- when the first of them rings; null while the clock stands still, is met or has told everything
alter table work_clock add column ring_at timestamp with time zone;
alter table work_clock add column lease_until timestamp with time zone;
alter table work_clock add column rung_at timestamp with time zone;

update work_clock set
    timers = coalesce((select string_agg(t.step || '|' || t.tier || '|' || t.recipients || '|'
            || cast(extract(epoch from t.ring_at) as varchar(40)), ';' order by t.ring_at, t.tier)
        from clock_timer t where t.clock_id = work_clock.id and t.state in ('WAITING', 'PAUSED')), ''),
    ring_at = (select min(t.ring_at) from clock_timer t where t.clock_id = work_clock.id and t.state = 'WAITING'),
    rung_at = (select max(t.rung_at) from clock_timer t where t.clock_id = work_clock.id);

drop table clock_timer;
create index work_clock_rings on work_clock (ring_at);
