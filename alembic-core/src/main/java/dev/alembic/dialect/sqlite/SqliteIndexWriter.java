package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.schema.TableName;

/** Indexes of SQLite. */
final class SqliteIndexWriter extends IndexWriter {

    SqliteIndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The schema goes with the index, not with the table (sqlite.org/lang_createindex.html). */
    @Override
    protected String name(CreateIndex op) {
        return quote(new TableName(op.table().schema(), nameOf(op)));
    }

    @Override
    protected String table(TableName table) {
        return quote(table.name());
    }
}
