package dev.alembic.schema;

/** Whether a column generates its values. */
public enum Autoincrement {
    /** If it is the only integer column of the primary key, without default and foreign key. */
    AUTO,
    /** Yes. */
    ON,
    /** No. */
    OFF
}
