package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.BackfillWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.TableWriter;

/** DDL of PostgreSQL. */
final class PostgresqlDdl extends DdlCompiler {

    PostgresqlDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new PostgresqlColumnWriter(this);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new PostgresqlConstraintWriter(this);
    }

    @Override
    protected IndexWriter indexes() {
        return new PostgresqlIndexWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new PostgresqlTableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new PostgresqlAlterWriter(this);
    }

    @Override
    protected BackfillWriter backfills() {
        return new PostgresqlBackfillWriter(this);
    }
}
