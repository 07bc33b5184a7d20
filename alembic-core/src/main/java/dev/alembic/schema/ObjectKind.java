package dev.alembic.schema;

/** The kinds of things that a filter decides on. */
public enum ObjectKind {
    /** A schema. */
    SCHEMA,
    /** A table. */
    TABLE,
    /** A column. */
    COLUMN,
    /** An index. */
    INDEX,
    /** A UNIQUE constraint. */
    UNIQUE_CONSTRAINT,
    /** A FOREIGN KEY. */
    FOREIGN_KEY_CONSTRAINT,
    /** A CHECK constraint. */
    CHECK_CONSTRAINT,
    /** A sequence. */
    SEQUENCE
}
