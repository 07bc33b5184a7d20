package dev.alembic.hibernate;

import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeMap;
import java.util.Locale;
import java.util.Map;

/** Types of columns, from the SQL that Hibernate writes for them. */
final class Types {

    private final TypeMap types;
    private final Map<String, SqlType> named;

    Types(TypeMap types, Map<String, SqlType> named) {
        this.types = types;
        this.named = named;
    }

    SqlType read(String sql) {
        SqlType own = named.get(sql.strip().toLowerCase(Locale.ROOT));
        return own == null ? types.fromSql(sql) : own;
    }
}
