package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Verdict;
import java.util.Locale;
import java.util.Map;

/** Types of columns, from the SQL that Hibernate writes for them. */
final class Types {

    private static final Name ANY = Name.of("x");

    /** A FLOAT of no more than these is of single precision. */
    private static final int SINGLE_BITS = 24;

    private final Dialect dialect;
    private final Map<String, SqlType> named;

    Types(Dialect dialect, Map<String, SqlType> named) {
        this.dialect = dialect;
        this.named = named;
    }

    SqlType read(String sql) {
        SqlType own = named.get(sql.strip().toLowerCase(Locale.ROOT));
        return own == null ? plain(dialect.types().fromSql(sql)) : own;
    }

    /** Hibernate writes {@code float(53)} for a double; a person would not. */
    private SqlType plain(SqlType type) {
        boolean isWide = type instanceof FloatType real && real.precision().orElse(0) > SINGLE_BITS;
        return isWide && isSame(Dsl.doublePrecision(), type) ? Dsl.doublePrecision() : type;
    }

    private boolean isSame(SqlType one, SqlType other) {
        return dialect.comparison().type(Column.of(ANY, one), Column.of(ANY, other)) instanceof Verdict.Same;
    }
}
