-- Acknowledgements whose mail is out and not yet announced are looked for every second. Runs on H2 2 and PostgreSQL.
create index acknowledgement_by_outcome on acknowledgement (outcome);
