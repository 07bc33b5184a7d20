-- revision: 3d
-- revises: 2b, 2c
-- message: merge
-- created: 2026-11-01T10:00:00Z
-- upgrade

-- downgrade

