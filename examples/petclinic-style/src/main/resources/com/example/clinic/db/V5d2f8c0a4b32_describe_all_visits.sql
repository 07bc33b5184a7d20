-- revision: 5d2f8c0a4b32
-- revises: 3c9d7e1f6a21
-- message: describe all visits
-- created: 2026-11-12T09:15:00Z
-- upgrade
UPDATE visits SET description = 'check-up' WHERE description IS NULL;
ALTER TABLE visits ALTER COLUMN description SET NOT NULL;
-- downgrade
ALTER TABLE visits ALTER COLUMN description DROP NOT NULL;
UPDATE visits SET description = NULL WHERE description = 'check-up';
