-- revision: 4d
-- revises: 3c
-- message: unique titles
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE UNIQUE INDEX ux_title ON tasks (title);
-- downgrade
DROP INDEX ux_title;
