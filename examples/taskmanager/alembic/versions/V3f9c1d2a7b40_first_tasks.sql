-- revision: 3f9c1d2a7b40
-- revises: 27c6a30d7c24
-- message: first tasks
-- created: 2026-11-23T10:00:00Z
-- upgrade
INSERT INTO tasks (id, title) VALUES (1, 'read the tutorial');
INSERT INTO tasks (id, title, priority) VALUES (2, 'write a revision', 'high');
-- downgrade
DELETE FROM tasks WHERE id IN (1, 2);
