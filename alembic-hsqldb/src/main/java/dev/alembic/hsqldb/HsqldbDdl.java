package dev.alembic.hsqldb;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.SequenceWriter;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlExpression;
import java.util.Optional;

/** DDL of HSQLDB (guide, Schemas and Database Objects). */
final class HsqldbDdl extends DdlCompiler {

    HsqldbDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new HsqldbColumnWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new HsqldbAlterWriter(this);
    }

    /** Sequences would be INTEGER and begin at 0 if nothing were said. */
    @Override
    protected SequenceWriter sequences() {
        return new SequenceWriter(this) {
            @Override
            protected Optional<String> typeSql(CreateSequence op) {
                return super.typeSql(op).or(() -> Optional.of("AS BIGINT"));
            }

            /** There is no CACHE, which is about speed and changes no number. */
            @Override
            public String options(SequenceOptions options) {
                boolean isUp = options.increment().orElse(1L) > 0;
                long start = isUp
                        ? options.minValue().orElse(1L)
                        : options.maxValue().orElse(-1L);
                return super.options(
                        options.withoutCache().start(options.start().orElse(start)));
            }
        };
    }

    @Override
    protected IndexWriter indexes() {
        return new IndexWriter(this) {
            /** DESC is read and forgotten. */
            @Override
            public String element(SqlExpression element) {
                if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
                    throw refuse("Indexes of HSQLDB are ascending, whatever is said. Leave the order out.");
                }
                return super.element(element);
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
