-- revision: 2c
-- revises: 1a
-- message: create labels
-- created: 2026-11-01T10:00:00Z
-- upgrade
INSERT INTO people (id) VALUES (1);
-- downgrade
DELETE FROM people;
