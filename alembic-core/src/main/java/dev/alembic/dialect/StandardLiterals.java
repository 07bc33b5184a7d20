package dev.alembic.dialect;

import dev.alembic.sql.Literals;

/** Literals where there is no boolean type: true and false are 1 and 0. */
final class StandardLiterals extends Literals {

    static final Literals INSTANCE = new StandardLiterals();

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }
}
