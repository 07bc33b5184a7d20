-- revision: 3c
-- revises: 2b
-- message: first task
-- created: 2026-11-01T10:00:00Z
-- upgrade
INSERT INTO tasks (id, title) VALUES (100, 'begin');
-- downgrade
DELETE FROM tasks WHERE id = 100;
