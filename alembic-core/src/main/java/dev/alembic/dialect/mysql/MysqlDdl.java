package dev.alembic.dialect.mysql;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.BackfillWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.TableWriter;

/** DDL of MySQL. */
class MysqlDdl extends DdlCompiler {

    MysqlDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new MysqlColumnWriter(this);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new MysqlConstraintWriter(this);
    }

    @Override
    protected IndexWriter indexes() {
        return new MysqlIndexWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new MysqlTableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new MysqlAlterWriter(this);
    }

    @Override
    protected CommentWriter comments() {
        return new MysqlCommentWriter(this);
    }

    @Override
    protected BackfillWriter backfills() {
        return new MysqlBackfillWriter(this);
    }
}
