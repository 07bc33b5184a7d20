-- revision: 4d
-- revises: 3c
-- message: add rank
-- created: 2026-11-01T10:00:00Z
-- upgrade
ALTER TABLE tasks ADD COLUMN rank INTEGER;
-- downgrade
ALTER TABLE tasks DROP COLUMN rank;
