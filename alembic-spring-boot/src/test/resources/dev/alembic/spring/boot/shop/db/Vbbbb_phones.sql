-- revision: bbbb
-- revises: aaaa
-- message: phones
-- upgrade
ALTER TABLE customers ADD COLUMN phone VARCHAR(40);
-- downgrade
ALTER TABLE customers DROP COLUMN phone;
