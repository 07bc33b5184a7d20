package dev.alembic.reflect;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import java.util.Locale;
import java.util.Optional;

/**
 * What names of the catalogue are to a user, where the database puts names into capitals that are
 * written without quotes: {@code TASKS} is what {@code tasks} became, and {@code tasks} was quoted.
 *
 * @param identifiers how names are written
 * @param isUpperCase whether the database does so
 * @param defaultSchema which isn't named in the outcome, as the catalogue has it
 */
public record StoredNames(Identifiers identifiers, boolean isUpperCase, Optional<String> defaultSchema) {

    /** The name as a user writes it. */
    public Name name(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        boolean isPlain = !lower.isEmpty() && !identifiers.isCaseQuoted(Name.of(lower));
        if (!isUpperCase || !isPlain) {
            return Name.exactly(stored);
        } else if (stored.equals(lower.toUpperCase(Locale.ROOT))) {
            return Name.exactly(lower);
        }
        return stored.equals(lower) ? Name.exactly(stored).quoted() : Name.exactly(stored);
    }

    /** The schema as a user writes it; absent if it is the default one. */
    public Optional<Name> schema(String stored) {
        return defaultSchema.equals(Optional.of(stored)) ? Optional.empty() : Optional.of(name(stored));
    }

    /** A table as a user writes it. */
    public TableName table(String schema, String table) {
        return new TableName(schema(schema), name(table));
    }
}
