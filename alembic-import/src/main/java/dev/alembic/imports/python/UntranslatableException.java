package dev.alembic.imports.python;

/** Something in Python that has no counterpart here; caught where the rest of its function is. */
final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UntranslatableException(String what) {
        super(what);
    }
}
