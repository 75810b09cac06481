-- Only what is told of a row of a feed names the receipt it is part of; any other receipt is its own whole, and an index
-- entry that says so is a page more to write with each fact. Runs on H2 2 and PostgreSQL.

UPDATE ledger_fact SET whole_receipt_id = NULL WHERE whole_receipt_id = receipt_id;
