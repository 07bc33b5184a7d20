package dev.alembic.dialect.sqlite;

import dev.alembic.sql.Literals;

/** Literals of SQLite: true and false are 1 and 0. */
final class SqliteLiterals extends Literals {

    static final Literals INSTANCE = new SqliteLiterals();

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }
}
