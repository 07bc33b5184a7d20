-- revision: 2b
-- revises: 1a
-- message: tidy titles
-- created: 2026-11-01T10:00:00Z
-- upgrade
UPDATE tasks SET title = lower(title);
-- downgrade
SELECT 1;
