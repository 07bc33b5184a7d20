-- revision: 2b
-- revises: 1a
-- message: create people
-- created: 2026-11-01T10:00:00Z
-- upgrade
CREATE TABLE people (id INTEGER NOT NULL PRIMARY KEY);
-- downgrade
SELECT 1;
