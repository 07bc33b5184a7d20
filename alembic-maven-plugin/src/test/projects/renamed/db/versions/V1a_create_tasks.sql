-- revision: 1a
-- message: create tasks
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE TABLE tasks (id INTEGER NOT NULL PRIMARY KEY, title TEXT);
-- downgrade
DROP TABLE tasks;
