package dev.alembic.schema;

/** What may stand in {@code table(…)} and {@code createTable(…)}: columns, constraints, indexes. */
public sealed interface TableItem permits Column, Constraint, Index {}
