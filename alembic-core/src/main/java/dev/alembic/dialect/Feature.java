package dev.alembic.dialect;

/** What a database can do. What it can't is refused, left out or done in another way. */
public enum Feature {
    /** DDL runs in a transaction and is rolled back with it. */
    TRANSACTIONAL_DDL,
    /** There is a boolean type, so that no CHECK is needed. */
    NATIVE_BOOLEAN,
    /** There are enumeration types, so that no CHECK is needed. */
    NATIVE_ENUM,
    /** Columns can be GENERATED AS IDENTITY. */
    IDENTITY_COLUMNS,
    /** Tables and columns can have comments. */
    COMMENTS,
    /** Comments stand within CREATE TABLE and the definitions of columns. */
    INLINE_COMMENTS,
    /** Constraints can be added to and dropped from a table. */
    ALTER_CONSTRAINTS,
    /** Columns can be changed otherwise than by a new name. */
    ALTER_COLUMNS,
    /** To change a column, all of it is written anew; what isn't said is gone. */
    COLUMNS_WRITTEN_ANEW,
    /**
     * An ALTER TABLE of several actions is better than several of one: each of them may copy the
     * table, and what was done before a failure stays done.
     */
    JOINED_ALTERS,
    /** New names may be among the actions of such an ALTER TABLE. */
    JOINED_RENAMES,
    /** Indexes can hold a part of the rows. */
    PARTIAL_INDEXES,
    /** Indexes can keep columns that they don't order by. */
    COVERING_INDEXES,
    /** Indexes can use a method that the user names. */
    INDEX_METHODS,
    /** Foreign keys can say MATCH. */
    FOREIGN_KEY_MATCH,
    /**
     * A table without a schema in a foreign key is looked for where the foreign key is, not in the
     * default schema.
     */
    REFERENCES_WITHIN_SCHEMA,
    /** Constraints can be deferred to the end of the transaction. */
    DEFERRABLE_CONSTRAINTS,
    /**
     * A new column that forbids NULL and has no default gets a value of its type in the rows there
     * are, such as 0.
     */
    IMPLICIT_DEFAULTS,
    /** ALTER TABLE adds and drops columns only if they are missing or there. */
    CONDITIONAL_COLUMNS,
    /** Indexes are created and dropped only if they are missing or there. */
    CONDITIONAL_INDEXES,
    /** ALTER TABLE drops constraints only if they are there. */
    CONDITIONAL_CONSTRAINTS,
    /** Indexes can be of expressions. */
    EXPRESSION_INDEXES,
    /** Indexes can say where NULLs come. */
    NULLS_IN_INDEXES,
    /** There are sequences. */
    SEQUENCES,
    /** Schemas are created only if they are missing. */
    CONDITIONAL_SCHEMAS,
    /** Rows can be asked for in order, a number of them from a place on: LIMIT with OFFSET. */
    KEY_RANGES,
    /** Sessions that change different schemas needn't wait for each other. */
    CONCURRENT_DDL
}
