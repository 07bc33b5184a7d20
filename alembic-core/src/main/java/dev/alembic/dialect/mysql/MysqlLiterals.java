package dev.alembic.dialect.mysql;

import dev.alembic.sql.Literals;

/** Literals of MySQL and MariaDB, where a backslash escapes unless NO_BACKSLASH_ESCAPES is set. */
final class MysqlLiterals extends Literals {

    static final Literals INSTANCE = new MysqlLiterals();

    @Override
    protected String escape(String text) {
        return super.escape(text).replace("\\", "\\\\");
    }
}
