-- revision: 2b
-- revises: 1a
-- message: add owner
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE TABLE IF NOT EXISTS people (id INTEGER NOT NULL PRIMARY KEY);
-- downgrade
DROP TABLE IF EXISTS people;
