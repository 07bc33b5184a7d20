package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a CREATE TABLE as SQLite keeps it, for what its PRAGMAs don't tell: names of constraints,
 * CHECK, COLLATE, conflict clauses, expressions (sqlite.org/lang_createtable.html).
 */
final class SqliteTableReader {

    private static final Set<String> AFTER_TYPE = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "DEFERRABLE",
            "GENERATED",
            "AS");
    private static final Set<String> TABLE_CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final DefinitionTokens tokens;
    private final SqliteConstraintReader constraintReader;
    private final Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private Options options = Options.NONE;

    private SqliteTableReader(String sql) {
        tokens = new DefinitionTokens(sql);
        constraintReader = new SqliteConstraintReader(tokens);
    }

    /**
     * What a CREATE TABLE says.
     *
     * @throws dev.alembic.error.AlembicException if it isn't understood
     */
    static TableDefinition read(String sql) {
        return new SqliteTableReader(sql).read();
    }

    /** Whether a constraint begins with this piece, and not a column. */
    static boolean isConstraint(DefinitionToken first) {
        return TABLE_CONSTRAINTS.contains(first.keyword());
    }

    private TableDefinition read() {
        while (!tokens.peek().is("(")) {
            tokens.take();
        }
        tokens.expect("(");
        do {
            readItem();
        } while (!tokens.isAtEnd() && !tokens.take(")"));
        readOptions();
        return new TableDefinition(columns, constraints, options);
    }

    /** A column or a constraint; SQLite takes constraints without a comma between them. */
    private void readItem() {
        if (tokens.isAny(TABLE_CONSTRAINTS)) {
            Optional<Name> name = constraintName();
            if (!tokens.isAtItemEnd() && !tokens.peek().is("CONSTRAINT")) {
                constraints.add(constraintReader.ofTable(name));
            }
        } else {
            readColumn();
        }
        tokens.take(",");
    }

    private Optional<Name> constraintName() {
        return tokens.take("CONSTRAINT") ? Optional.of(Name.exactly(tokens.name())) : Optional.empty();
    }

    private void readColumn() {
        String name = tokens.name();
        while (!tokens.isAtItemEnd() && !tokens.isAny(AFTER_TYPE)) {
            tokens.skip();
        }
        ColumnDefinition column = ColumnDefinition.EMPTY;
        Optional<Name> constraint = Optional.empty();
        while (!tokens.isAtItemEnd()) {
            if (tokens.peek().is("CONSTRAINT")) {
                constraint = constraintName();
            } else {
                column = readColumnConstraint(column, Name.exactly(name), constraint);
                constraint = Optional.empty();
            }
        }
        columns.put(name, column);
    }

    private ColumnDefinition readColumnConstraint(ColumnDefinition column, Name name, Optional<Name> constraint) {
        if (tokens.take("NOT", "NULL")) {
            return constraintReader
                    .conflict()
                    .map(how -> column.withOption("on_conflict_not_null", how))
                    .orElse(column);
        } else if (tokens.take("NULL")) {
            constraintReader.conflict();
            return column;
        } else if (tokens.take("DEFAULT")) {
            return column.withDefault(value());
        } else if (tokens.take("COLLATE")) {
            return column.withCollation(tokens.name());
        } else if (tokens.take("GENERATED", "ALWAYS", "AS") || tokens.take("AS")) {
            return column.withComputed(computed());
        }
        if (!constraintReader.takeLateDeferrability(constraints)) {
            constraints.add(constraintReader.ofColumn(constraint, name));
            takeAutoincrement();
        }
        return column;
    }

    private void takeAutoincrement() {
        if (constraintReader.isAutoincrement()) {
            options = options.with("sqlite_autoincrement", true);
        }
    }

    /** The value of a DEFAULT: one piece, a sign and a piece, or parentheses. */
    private String value() {
        int from = tokens.peek().start();
        boolean isSigned = tokens.peek().is("+") || tokens.peek().is("-");
        if (isSigned) {
            tokens.take();
        }
        return tokens.text(from, tokens.skip());
    }

    private Computed computed() {
        SqlExpression expression = SqlExpression.text(tokens.parenthesised());
        boolean isStored = tokens.take("STORED");
        if (!isStored) {
            tokens.take("VIRTUAL");
        }
        return new Computed(expression, Optional.of(isStored));
    }

    private void readOptions() {
        takeAutoincrement();
        while (!tokens.isAtEnd()) {
            if (tokens.take("WITHOUT", "ROWID")) {
                options = options.with("sqlite_with_rowid", false);
            } else if (tokens.take("STRICT")) {
                options = options.with("sqlite_strict", true);
            } else if (!tokens.take(",") && !tokens.take(";")) {
                throw tokens.unexpected();
            }
        }
    }
}
