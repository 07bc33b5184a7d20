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
record ColumnDefinition(
        Optional<String> serverDefault, Optional<String> collation, Optional<Computed> computed, Options options) {

    static final ColumnDefinition EMPTY =
            new ColumnDefinition(Optional.empty(), Optional.empty(), Optional.empty(), Options.NONE);

    ColumnDefinition withDefault(String text) {
        return new ColumnDefinition(Optional.of(text), collation, computed, options);
    }

    ColumnDefinition withCollation(String name) {
        return new ColumnDefinition(serverDefault, Optional.of(name), computed, options);
    }

    ColumnDefinition withComputed(Computed expression) {
        return new ColumnDefinition(serverDefault, collation, Optional.of(expression), options);
    }

    ColumnDefinition withOption(String key, Object value) {
        return new ColumnDefinition(serverDefault, collation, computed, options.with("sqlite_" + key, value));
    }
}
