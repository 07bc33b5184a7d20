-- revision: 8b21d4c6f055
-- revises: 5f3a1c2d7e90
-- message: due dates
-- created: 2026-11-28T10:40:00Z
-- upgrade
ALTER TABLE tasks ADD COLUMN due DATE;
-- downgrade
ALTER TABLE tasks DROP COLUMN due;
