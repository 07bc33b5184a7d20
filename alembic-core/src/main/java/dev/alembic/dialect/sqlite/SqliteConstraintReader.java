package dev.alembic.dialect.sqlite;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the constraints of a CREATE TABLE, written with the table or with a column. */
final class SqliteConstraintReader {

    private final DefinitionTokens tokens;
    private boolean isAutoincrement;

    SqliteConstraintReader(DefinitionTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a primary key that was read said AUTOINCREMENT. */
    boolean isAutoincrement() {
        return isAutoincrement;
    }

    /** The constraint that is next, written with the table. */
    Constraint ofTable(Optional<Name> name) {
        if (tokens.take("PRIMARY", "KEY")) {
            KeyColumns key = keyColumns();
            return new PrimaryKeyConstraint(name, key.names, key.traits(conflict()));
        } else if (tokens.take("UNIQUE")) {
            KeyColumns key = keyColumns();
            return new UniqueConstraint(name, key.names, key.traits(conflict()));
        } else if (tokens.take("FOREIGN", "KEY")) {
            List<Name> columns = keyColumns().names;
            return foreignKey(name, columns);
        }
        return check(name);
    }

    /** The constraint that is next, written with this column. */
    Constraint ofColumn(Optional<Name> name, Name column) {
        if (tokens.take("PRIMARY", "KEY")) {
            boolean isDescending = tokens.take("DESC");
            tokens.take("ASC");
            ConstraintTraits traits = new KeyColumns().traits(conflict());
            takeAutoincrement();
            return new PrimaryKeyConstraint(
                    name, List.of(column), isDescending ? traits.option("sqlite_inline", true) : traits);
        } else if (tokens.take("UNIQUE")) {
            return new UniqueConstraint(name, List.of(column), new KeyColumns().traits(conflict()));
        } else if (tokens.peek().is("REFERENCES")) {
            return foreignKey(name, List.of(column));
        }
        return check(name);
    }

    private void takeAutoincrement() {
        isAutoincrement |= tokens.take("AUTOINCREMENT");
    }

    private CheckConstraint check(Optional<Name> name) {
        tokens.expect("CHECK");
        SqlExpression condition = SqlExpression.text(tokens.parenthesised());
        conflict();
        return new CheckConstraint(name, condition, ConstraintTraits.NONE);
    }

    /** {@code ON CONFLICT REPLACE}, if that is next. */
    Optional<String> conflict() {
        return tokens.take("ON", "CONFLICT") ? Optional.of(tokens.name().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private KeyColumns keyColumns() {
        KeyColumns key = new KeyColumns();
        tokens.expect("(");
        while (!tokens.take(")")) {
            int from = tokens.peek().start();
            int end = tokens.peek().end();
            Name column = Name.exactly(tokens.name());
            int to = end;
            while (!tokens.isAtItemEnd() && !tokens.peek().is("AUTOINCREMENT")) {
                to = tokens.skip();
            }
            key.add(column, tokens.text(from, to), to == end);
            takeAutoincrement();
            tokens.take(",");
        }
        return key;
    }

    private ForeignKeyConstraint foreignKey(Optional<Name> name, List<Name> columns) {
        tokens.expect("REFERENCES");
        TableName table = TableName.of(tokens.name());
        List<Name> referred = tokens.peek().is("(") ? keyColumns().names : List.of();
        return actions(new ForeignKeyConstraint(name, columns, Reference.of(table, referred), ConstraintTraits.NONE));
    }

    private ForeignKeyConstraint actions(ForeignKeyConstraint start) {
        ForeignKeyConstraint key = start;
        while (true) {
            if (tokens.take("ON", "DELETE")) {
                String action = action();
                key = action.equals("NO ACTION") ? key : key.onDelete(action);
            } else if (tokens.take("ON", "UPDATE")) {
                String action = action();
                key = action.equals("NO ACTION") ? key : key.onUpdate(action);
            } else if (tokens.take("ON", "INSERT")) {
                action();
            } else if (tokens.take("MATCH")) {
                key = key.match(tokens.name().toUpperCase(Locale.ROOT));
            } else {
                return deferrability(key);
            }
        }
    }

    private String action() {
        String first = tokens.name().toUpperCase(Locale.ROOT);
        return first.equals("SET") || first.equals("NO")
                ? first + " " + tokens.name().toUpperCase(Locale.ROOT)
                : first;
    }

    /** Takes DEFERRABLE where it doesn't directly follow the foreign key that it speaks of. */
    boolean takeLateDeferrability(List<Constraint> constraints) {
        int last = constraints.size() - 1;
        if (!isDeferrabilityNext() || last < 0 || !(constraints.get(last) instanceof ForeignKeyConstraint key)) {
            return false;
        }
        constraints.set(last, deferrability(key));
        return true;
    }

    private boolean isDeferrabilityNext() {
        return tokens.peek().is("DEFERRABLE")
                || (tokens.peek().is("NOT") && tokens.peekSecond().is("DEFERRABLE"));
    }

    private ForeignKeyConstraint deferrability(ForeignKeyConstraint key) {
        if (!isDeferrabilityNext()) {
            return key;
        }
        boolean isNot = tokens.take("NOT");
        tokens.expect("DEFERRABLE");
        ForeignKeyConstraint said = key.with(traits -> traits.deferrable(!isNot));
        return tokens.take("INITIALLY") ? said.initially(tokens.name().toUpperCase(Locale.ROOT)) : said;
    }

    /** Columns of a key, and how they are written where that is more than their names. */
    private static final class KeyColumns {

        private final List<Name> names = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private boolean arePlain = true;

        void add(Name name, String text, boolean isPlain) {
            names.add(name);
            texts.add(text);
            arePlain &= isPlain;
        }

        ConstraintTraits traits(Optional<String> conflict) {
            ConstraintTraits traits = ConstraintTraits.NONE;
            if (!arePlain) {
                traits = traits.option("sqlite_columns", texts);
            }
            return conflict.isPresent() ? traits.option("sqlite_on_conflict", conflict.get()) : traits;
        }
    }
}
