-- revision: a00000000004
-- revises: a00000000003
-- message: in sql; it's "quoted" 100%
-- created: 2026-11-23T10:00:00Z
-- upgrade
INSERT INTO parents (id, code) VALUES (10, 'a;b -- c'); -- a comment; with a semicolon
INSERT INTO parents (id, code) /* another; one */ VALUES (11, 'it''s :a ? 100% $$ é');
UPDATE parents
SET code = 'two
lines;'
WHERE id = 11;
-- downgrade
DELETE FROM parents WHERE id IN (10, 11);
