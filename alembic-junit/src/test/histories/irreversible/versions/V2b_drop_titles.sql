-- revision: 2b
-- revises: 1a
-- message: drop titles
-- created: 2026-11-01T10:00:00Z
-- irreversible: restore the titles from the backup
-- upgrade
ALTER TABLE tasks DROP COLUMN title;
