package dev.alembic.hibernate;

import dev.alembic.schema.Column;
import dev.alembic.schema.Identity;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Autoincrement columns, and the words of SQL that make a column one. */
final class AutoincrementColumn {

    /** Types that are numbers with a counter and without NULL. */
    private static final Set<String> SERIAL =
            Set.of("serial", "serial2", "serial4", "serial8", "smallserial", "bigserial");

    private AutoincrementColumn() {}

    /**
     * A column with what the dialect of Hibernate writes for {@code GenerationType.IDENTITY}; a column
     * that is autoincrement in another way, such as a SERIAL one, does as well.
     */
    static Column of(Column column, String identityWords) {
        if (!identityWords.contains("generated")) {
            return column.autoincrement(true);
        }
        return identityWords.contains("always")
                ? identity(column, identityWords)
                : column.serverDefault(Identity.UNSPECIFIED).notNull();
    }

    /** A column that is autoincrement if the definition in an annotation says so. */
    static Column of(Column column, ColumnDefinition definition) {
        Optional<String> identity = definition
                .clause("AS")
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("identity"));
        if (identity.isPresent()) {
            return identity(column, definition.clause("GENERATED").orElse("") + " " + identity.get());
        } else if (SERIAL.contains(definition.type().toLowerCase(Locale.ROOT))) {
            return column.autoincrement(true).notNull();
        }
        boolean isAutoincrement = definition.has("AUTO_INCREMENT") || definition.has("IDENTITY");
        return isAutoincrement ? column.autoincrement(true).notNull() : column;
    }

    private static Column identity(Column column, String words) {
        Identity identity = new Identity(
                Optional.of(words.toLowerCase(Locale.ROOT).contains("always")), false, SequenceWords.read(words));
        return column.serverDefault(identity).notNull();
    }
}
