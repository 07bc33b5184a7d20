package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.sql.TypeMap;

/** The types of SQLite, which takes any name for a type and stores it as it was written. */
final class SqliteTypeMap {

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("sqlite")
            .collations(SqliteDialect.IDENTIFIERS::quote)
            .build();

    private SqliteTypeMap() {}
}
