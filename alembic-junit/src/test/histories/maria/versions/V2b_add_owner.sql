-- revision: 2b
-- revises: 1a
-- message: add owner
-- created: 2026-11-01T10:00:00Z
-- upgrade
ALTER TABLE tasks ADD COLUMN owner VARCHAR(50);
CREATE INDEX ix_owner ON tasks (owner);
-- downgrade
DROP INDEX ix_owner ON tasks;
ALTER TABLE tasks DROP COLUMN owner;
