package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Index;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;

/** Indexes of SQL Server. */
final class SqlserverIndexWriter extends IndexWriter {

    SqlserverIndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** {@code CLUSTERED}, of indexes and of keys. */
    static String clustered(Options options) {
        return options.get("mssql", "clustered")
                .map(yes -> Boolean.TRUE.equals(yes) ? "CLUSTERED" : "NONCLUSTERED")
                .orElse("");
    }

    @Override
    public String dropSql(DropIndex op) {
        TableName table =
                op.tableName().orElseThrow(() -> refuse(op, "SQL Server needs the table of an index. Say it."));
        return write("DROP INDEX")
                .when(op.ifExists(), "IF EXISTS")
                .name(op.index())
                .words("ON")
                .table(table)
                .toString();
    }

    @Override
    protected String kind(Index index) {
        return write(clustered(index.options()))
                .when(index.options().get(dialect.name(), "columnstore").isPresent(), "COLUMNSTORE")
                .toString();
    }

    @Override
    protected String createSql(CreateIndex op) {
        if (!op.ifNotExists()) {
            return super.createSql(op);
        }
        return "IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = %s AND object_id = OBJECT_ID(%s)) %s"
                .formatted(
                        string(nameOf(op).text()),
                        string(quote(op.table())),
                        super.createSql(new CreateIndex(op.table(), op.index())));
    }
}
