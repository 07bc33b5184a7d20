package dev.alembic.dialect.h2;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableWriter;

/** DDL of H2 (h2database.com/html/commands.html). */
final class H2Ddl extends DdlCompiler {

    H2Ddl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new H2ColumnWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new H2TableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new H2AlterWriter(this);
    }
}
