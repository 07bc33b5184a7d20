package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.TableCopyRules;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DateType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.JsonType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TimeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How SQLite, whose ALTER TABLE can do little, changes tables by copying them. */
final class SqliteTableCopy implements TableCopyRules {

    static final SqliteTableCopy INSTANCE = new SqliteTableCopy();

    private static final String NAME = "sqlite";
    private static final Set<String> UNCAST = Set.of("JSON", "JSONB", "DATE", "DATETIME", "TIMESTAMP", "TIME");

    private SqliteTableCopy() {}

    @Override
    public boolean isNeededFor(Operation op) {
        if (op instanceof AddColumn add) {
            return bringsConstraint(add) || isRefused(add.column());
        }
        return !(op instanceof CreateIndex || op instanceof DropIndex);
    }

    private static boolean bringsConstraint(AddColumn add) {
        Column column = add.column();
        boolean isInline = add.inlineReferences() && column.references().size() == 1;
        boolean isChecked = column.type().on(NAME) instanceof CheckedType type && type.hasConstraint();
        return isChecked
                || (column.isUnique() && !column.isIndexed())
                || (!column.references().isEmpty() && !isInline)
                || (add.inlinePrimaryKey() && column.isPrimaryKey());
    }

    /**
     * ADD COLUMN takes constant defaults only, and no stored columns (sqlite.org/lang_altertable).
     */
    private static boolean isRefused(Column column) {
        Optional<ServerDefault> value = column.serverDefault();
        return value.filter(ServerDefault.Expression.class::isInstance).isPresent()
                || column.asComputed().flatMap(Computed::stored).orElse(false);
    }

    /**
     * CAST AS DATE takes the text {@code 2024-05-01} for the number 2024, and so with the others.
     */
    @Override
    public boolean canCastTo(SqlType type) {
        boolean isWritten = type instanceof LiteralType literal && UNCAST.contains(literal.name());
        return !isWritten
                && !(type instanceof JsonType)
                && !(type instanceof DateType)
                && !(type instanceof DateTimeType)
                && !(type instanceof TimeType)
                && !(type instanceof IntervalType);
    }

    @Override
    public boolean canRename(Table present, Name column) {
        return RepeatedKey.of(present).filter(column::matches).isEmpty();
    }

    /**
     * A constraint with ON CONFLICT IGNORE or REPLACE would leave rows out without a word; OR ABORT
     * is stronger (sqlite.org/lang_conflict.html).
     */
    @Override
    public String insertWords(Table created) {
        boolean isConflictIgnored = Stream.of(
                        created.columns().stream().map(Column::options),
                        created.primaryKey().stream().map(Constraint::options),
                        created.allConstraints().stream().map(Constraint::options))
                .flatMap(options -> options)
                .flatMap(options -> options.values().keySet().stream())
                .anyMatch(key -> key.startsWith("sqlite_on_conflict"));
        return isConflictIgnored ? "INSERT OR ABORT INTO" : "INSERT INTO";
    }

    /**
     * AUTOINCREMENT goes on counting where the old table stopped, even if those rows are deleted.
     */
    @Override
    public List<String> beforeRows(Table present, Table temporary) {
        if (!present.options().flag(NAME, InlineKey.AUTOINCREMENT) || !InlineKey.isAutoincrement(temporary)) {
            return List.of();
        }
        String sequences = present.name()
                        .schema()
                        .map(s -> SqliteDialect.IDENTIFIERS.quote(s) + ".")
                        .orElse("")
                + "sqlite_sequence";
        return List.of("INSERT INTO %s (name, seq) SELECT %s, seq FROM %s WHERE name = %s"
                .formatted(
                        sequences,
                        SqliteLiterals.INSTANCE.string(temporary.name().text()),
                        sequences,
                        SqliteLiterals.INSTANCE.string(present.name().text())));
    }

    /** While the table is missing, views and triggers that name it would stop the rename. */
    @Override
    public List<String> beforeRename(TableDependents dependents) {
        return dependents.hasReaders() ? List.of("PRAGMA legacy_alter_table = ON") : List.of();
    }

    @Override
    public List<String> afterRename(TableDependents dependents) {
        return dependents.hasReaders() ? List.of("PRAGMA legacy_alter_table = OFF") : List.of();
    }
}
