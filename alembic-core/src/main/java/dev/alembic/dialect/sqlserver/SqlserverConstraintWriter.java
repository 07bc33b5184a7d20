package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.UniqueConstraint;

/** Constraints of SQL Server. */
final class SqlserverConstraintWriter extends ConstraintWriter {

    SqlserverConstraintWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        return write("PRIMARY KEY")
                .words(SqlserverIndexWriter.clustered(key.options()))
                .names(key.columns())
                .toString();
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        return write("UNIQUE")
                .words(SqlserverIndexWriter.clustered(unique.options()))
                .names(unique.columns())
                .words(deferrability(unique))
                .toString();
    }
}
