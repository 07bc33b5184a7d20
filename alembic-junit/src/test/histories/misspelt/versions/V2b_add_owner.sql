-- revision: 2b
-- revises: 1a
-- message: add owner
-- created: 2026-11-01T10:00:00Z
-- upgrade
ALTER TABLE task ADD COLUMN owner VARCHAR(50);
-- downgrade
ALTER TABLE tasks DROP COLUMN owner;
