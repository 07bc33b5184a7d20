package dev.alembic.dialect.oracle;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.schema.Index;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;

/** Indexes of Oracle. */
final class OracleIndexWriter extends IndexWriter {

    OracleIndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The schema goes with the index, too, or it would end up in that of the user. */
    @Override
    protected String name(CreateIndex op) {
        return quote(new TableName(op.table().schema(), nameOf(op)));
    }

    @Override
    protected String kind(Index index) {
        return index.options().flag(dialect.name(), "bitmap") ? "BITMAP" : "";
    }

    @Override
    public String suffix(CreateIndex op) {
        return write(super.suffix(op)).words(compress(op.index().options())).toString();
    }

    private String compress(Options options) {
        return options.get(dialect.name(), "compress")
                .filter(value -> !Boolean.FALSE.equals(value))
                .map(value -> value instanceof Number n ? "COMPRESS " + n : "COMPRESS")
                .orElse("");
    }
}
