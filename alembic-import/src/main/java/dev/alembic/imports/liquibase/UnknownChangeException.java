package dev.alembic.imports.liquibase;

/** A change that has no counterpart; caught where the rest of its changeset is. */
final class UnknownChangeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownChangeException(String what) {
        super(what);
    }
}
