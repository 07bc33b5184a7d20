-- revision: 3c
-- revises: 2b
-- message: index titles
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE INDEX IF NOT EXISTS ix_title ON tasks (title);
-- downgrade
SELECT 1;
