package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.BackfillWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.TableWriter;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.Operation;
import dev.alembic.op.RequireNone;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;

/** DDL of SQLite, whose ALTER TABLE can do little. */
final class SqliteDdl extends DdlCompiler {

    SqliteDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new SqliteColumnWriter(this);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new SqliteConstraintWriter(this);
    }

    @Override
    protected IndexWriter indexes() {
        return new SqliteIndexWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new SqliteTableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new SqliteAlterWriter(this);
    }

    @Override
    protected BackfillWriter backfills() {
        return new BackfillWriter(this) {
            // A text is a number for SQLite's CAST, and what is no JSON fails (SQLite manual, JSON functions).
            @Override
            protected List<Sql> refusal(RequireNone op) {
                return only("SELECT CASE WHEN %s THEN json(%s) END".formatted(exists(op), string(op.refusal())), op);
            }
        };
    }

    @Override
    public List<Sql> setTableComment(SetTableComment op) {
        throw new UnsupportedByDialectException(
                dialect.name(), op.describe() + ": SQLite has no comments. Leave it out there.");
    }

    static UnsupportedByDialectException useBatch(Operation op, TableName table) {
        String what = "SQLite's ALTER TABLE can't do that. Use op.batch(\"%s\", …), which copies the table.";
        return new UnsupportedByDialectException("sqlite", op.describe() + ": " + what.formatted(table));
    }
}
