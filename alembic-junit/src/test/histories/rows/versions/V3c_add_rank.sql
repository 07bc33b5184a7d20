-- revision: 3c
-- revises: 2b
-- message: add rank
-- created: 2026-11-01T10:00:00Z
-- upgrade
ALTER TABLE tasks ADD COLUMN rank INTEGER NOT NULL DEFAULT 1;
-- downgrade
ALTER TABLE tasks DROP COLUMN rank;
