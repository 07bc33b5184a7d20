-- revision: 2c
-- revises: 1a
-- message: add people
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE TABLE IF NOT EXISTS people (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50));
-- downgrade
DROP TABLE IF EXISTS people;
