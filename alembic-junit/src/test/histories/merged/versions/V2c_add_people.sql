-- revision: 2c
-- revises: 1a
-- message: add people
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE TABLE people (id INTEGER NOT NULL PRIMARY KEY);
-- downgrade
DROP TABLE people;
