-- revision: 1a
-- message: create tasks
-- upgrade
CREATE TABLE tasks (id BIGINT PRIMARY KEY, due_at TIMESTAMPTZ, tags TEXT[]);
-- downgrade
DROP TABLE tasks;
