package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.CreateTable;
import dev.alembic.op.RenameTable;
import dev.alembic.sql.Sql;
import java.util.List;

/** Tables of SQL Server. */
final class SqlserverTableWriter extends TableWriter {

    SqlserverTableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String createSql(CreateTable op) {
        String create = super.createSql(op.ifNotExists() ? new CreateTable(op.table()) : op);
        String name = string(quote(op.table().name()));
        return op.ifNotExists() ? "IF OBJECT_ID(" + name + ") IS NULL " + create : create;
    }

    @Override
    public List<Sql> rename(RenameTable op) {
        return only(
                write("EXEC sp_rename").words(string(quote(op.table())) + ",").name(op.newName()), op);
    }
}
