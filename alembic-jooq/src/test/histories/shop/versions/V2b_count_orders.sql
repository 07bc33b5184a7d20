-- revision: 2b
-- revises: 1a
-- message: count orders
-- created: 2026-01-02T00:00:00Z
-- upgrade
CREATE VIEW order_counts AS SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id;
-- downgrade
DROP VIEW order_counts;
