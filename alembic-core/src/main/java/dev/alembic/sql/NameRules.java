package dev.alembic.sql;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a database tells names apart by: two names whose keys are equal mean the same to it.
 *
 * @param tables keys of tables and schemas
 * @param columns keys of columns
 * @param items keys of constraints and indexes, of which another case makes another one: they can be
 *     created anew without loss
 */
public record NameRules(Function<Name, String> tables, Function<Name, String> columns, Function<Name, String> items) {

    /** Names mean the same only if their texts are equal. */
    public static final NameRules EXACT = new NameRules(Name::text, Name::text, Name::text);

    /** The rules of a database that makes this of names without quotes. */
    public static NameRules of(Identifiers identifiers, LetterCase unquoted) {
        Function<Name, String> stored = name -> stored(name, identifiers, unquoted);
        return new NameRules(stored, stored, stored);
    }

    private static String stored(Name name, Identifiers identifiers, LetterCase unquoted) {
        boolean isFolded = unquoted != LetterCase.KEPT
                && (name.quoting() == Name.Quoting.NEVER
                        || (unquoted == LetterCase.UPPER && !identifiers.isCaseQuoted(name)));
        if (!isFolded) {
            return name.text();
        }
        return unquoted == LetterCase.UPPER
                ? name.text().toUpperCase(Locale.ROOT)
                : name.text().toLowerCase(Locale.ROOT);
    }

    /** The same, but that the case of letters tells no columns apart. */
    public NameRules ignoringCaseOfColumns() {
        return new NameRules(tables, ignoringCase(columns), items);
    }

    /** The same, but that the case of letters tells no tables and no columns apart. */
    public NameRules ignoringCase() {
        return new NameRules(ignoringCase(tables), ignoringCase(columns), items);
    }

    private static Function<Name, String> ignoringCase(Function<Name, String> keys) {
        return keys.andThen(key -> key.toLowerCase(Locale.ROOT));
    }

    /** The same, but that a name ends after so many units. */
    public NameRules upTo(int length, Identifiers.Unit unit) {
        Function<String, String> cut = key -> unit.cut(key, length);
        return new NameRules(tables.andThen(cut), columns.andThen(cut), items.andThen(cut));
    }

    /** What a table is told from others by. */
    public String table(TableName name) {
        return name.schema().map(schema -> tables.apply(schema) + "\0").orElse("") + tables.apply(name.name());
    }

    /** What a schema is told from others by. */
    public String schema(Name name) {
        return tables.apply(name);
    }

    /** What a column is told from others by. */
    public String column(Name name) {
        return columns.apply(name);
    }

    /** What a constraint or an index is told from others by. */
    public String item(Name name) {
        return items.apply(name);
    }

    /** Whether both mean the same table. */
    public boolean areSame(TableName one, TableName other) {
        return table(one).equals(table(other));
    }
}
