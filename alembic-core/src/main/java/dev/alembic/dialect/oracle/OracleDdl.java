package dev.alembic.dialect.oracle;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.SequenceWriter;
import dev.alembic.dialect.TableWriter;
import dev.alembic.schema.Reference;
import java.util.Optional;

/** DDL of Oracle. */
final class OracleDdl extends DdlCompiler {

    OracleDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new OracleColumnWriter(this);
    }

    @Override
    protected IndexWriter indexes() {
        return new OracleIndexWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new OracleTableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new OracleAlterWriter(this);
    }

    @Override
    protected SequenceWriter sequences() {
        return new OracleSequenceWriter(this);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new ConstraintWriter(this) {
            /** Oracle has no ON UPDATE; it is left out, so that a model can serve several databases. */
            @Override
            protected Optional<String> onUpdateSql(Reference reference) {
                return Optional.empty();
            }
        };
    }

    @Override
    protected CommentWriter comments() {
        return new CommentWriter(this) {
            @Override
            protected String none() {
                return "''";
            }
        };
    }
}
