-- revision: 6b94e2c8f044
-- revises: 1d7a5f3b9c33
-- message: fill email
-- created: 2026-11-23T14:20:00Z
-- upgrade
UPDATE customers SET email = 'unknown-' || id || '@example.com' WHERE email IS NULL;
-- downgrade
UPDATE customers SET email = NULL WHERE email = 'unknown-' || id || '@example.com';
