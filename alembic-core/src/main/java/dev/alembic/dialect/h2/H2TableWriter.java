package dev.alembic.dialect.h2;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.RenameTable;

/** Tables of H2. */
final class H2TableWriter extends TableWriter {

    H2TableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** It is its own name in capitals, or one that another setting takes for the same. */
    @Override
    protected boolean isTakenByItself(RenameTable op) {
        return op.newName().text().equalsIgnoreCase(op.table().text());
    }
}
