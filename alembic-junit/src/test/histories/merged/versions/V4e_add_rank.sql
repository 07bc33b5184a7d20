-- revision: 4e
-- revises: 3d
-- message: add rank
-- created: 2026-11-01T10:00:00Z
-- upgrade
ALTER TABLE tasks ADD COLUMN rank INTEGER;
-- downgrade
ALTER TABLE tasks DROP COLUMN rank;
