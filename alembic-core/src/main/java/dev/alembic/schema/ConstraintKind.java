package dev.alembic.schema;

/** The kinds of constraints. */
public enum ConstraintKind {
    /** PRIMARY KEY. */
    PRIMARY_KEY("pk"),
    /** UNIQUE. */
    UNIQUE("uq"),
    /** FOREIGN KEY. */
    FOREIGN_KEY("fk"),
    /** CHECK. */
    CHECK("ck"),
    /** EXCLUDE (PostgreSQL). */
    EXCLUDE("ex");

    private final String conventionKey;

    ConstraintKind(String conventionKey) {
        this.conventionKey = conventionKey;
    }

    /** The key of its template in a {@link NamingConvention}. */
    public String conventionKey() {
        return conventionKey;
    }
}
