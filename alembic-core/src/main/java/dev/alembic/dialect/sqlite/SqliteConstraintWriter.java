package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Constraints of SQLite, which can't be added to a table or dropped. */
final class SqliteConstraintWriter extends ConstraintWriter {

    SqliteConstraintWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        return keyColumns(key)
                .map(columns -> write("PRIMARY KEY")
                        .words(columns)
                        .words(deferrability(key))
                        .toString())
                .orElseGet(() -> super.primaryKeySql(key));
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        return keyColumns(unique)
                .map(columns -> write("UNIQUE")
                        .words(columns)
                        .words(deferrability(unique))
                        .toString())
                .orElseGet(() -> super.uniqueSql(unique));
    }

    /** The columns of a key with their order and collation, if they have any. */
    private Optional<String> keyColumns(Constraint key) {
        List<String> columns = key.options().texts(dialect.name(), "columns");
        return columns.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(", ", columns) + ")");
    }

    /**
     * A foreign key stays in its file, so it names no schema; without columns, it points at the
     * primary key, of a table that may come later (sqlite.org/foreignkeys.html).
     */
    @Override
    protected String referredSql(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        String table = quote(reference.table().name());
        return reference.columns().isEmpty()
                ? table
                : write(table).names(reference.columns()).toString();
    }

    @Override
    public String sql(Constraint constraint, TableName table) {
        return super.sql(constraint, table) + InlineKey.onConflict(constraint.options(), "");
    }

    /** Only foreign keys can be deferred (sqlite.org/foreignkeys.html#fk_deferred). */
    @Override
    protected boolean isDeferrable(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint;
    }

    /** A foreign key stays within its database file, and must not name it. */
    @Override
    protected String foreignKeySql(ForeignKeyConstraint foreignKey, TableName table) {
        Reference reference = foreignKey.reference();
        if (!reference.table().schemaText().equals(table.schemaText())) {
            throw refuse("A foreign key of SQLite can't leave its database file: from \"%s\" to \"%s\"."
                    .formatted(table, reference.table()));
        }
        TableName target = new TableName(Optional.empty(), reference.table().name());
        return super.foreignKeySql(foreignKey.reference(reference.to(target)), table);
    }

    @Override
    public List<Sql> create(CreateConstraint op) {
        throw SqliteDdl.useBatch(op, op.table());
    }

    @Override
    public List<Sql> drop(DropConstraint op) {
        throw SqliteDdl.useBatch(op, op.table());
    }

    /**
     * What a column brings along can't be added, but for the check of its type, which is left out.
     */
    @Override
    public List<Sql> add(TableName table, Constraint constraint, Operation op) {
        if (constraint instanceof CheckConstraint) {
            return List.of();
        }
        throw SqliteDdl.useBatch(op, table);
    }
}
