package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Computed;
import dev.alembic.schema.Options;
import java.util.Optional;

/**
 * What the definition of a column says beside its name, type and nullability.
 *
 * @param serverDefault as written, parentheses included
 * @param collation of its texts
 * @param computed how its value is computed
 * @param options what has no other place
 */
record SqliteColumnText(
        Optional<String> serverDefault, Optional<String> collation, Optional<Computed> computed, Options options) {

    static final SqliteColumnText EMPTY =
            new SqliteColumnText(Optional.empty(), Optional.empty(), Optional.empty(), Options.NONE);

    SqliteColumnText withDefault(String text) {
        return new SqliteColumnText(Optional.of(text), collation, computed, options);
    }

    SqliteColumnText withCollation(String name) {
        return new SqliteColumnText(serverDefault, Optional.of(name), computed, options);
    }

    SqliteColumnText withComputed(Computed expression) {
        return new SqliteColumnText(serverDefault, collation, Optional.of(expression), options);
    }

    SqliteColumnText withOption(String key, Object value) {
        return new SqliteColumnText(serverDefault, collation, computed, options.with("sqlite_" + key, value));
    }
}
