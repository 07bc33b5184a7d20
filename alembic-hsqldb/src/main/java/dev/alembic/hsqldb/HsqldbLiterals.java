package dev.alembic.hsqldb;

import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.util.UUID;

/** Literals of HSQLDB. */
final class HsqldbLiterals extends Literals {

    static final Literals INSTANCE = new HsqldbLiterals();

    @Override
    protected String uuid(UUID value, SqlType type) {
        return string(value.toString());
    }
}
