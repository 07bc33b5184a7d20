package dev.alembic.dialect;

import dev.alembic.op.RenameTable;

/** Standard SQL, with the new name of a table qualified. */
final class StandardDdl extends DdlCompiler {

    StandardDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected TableWriter tables() {
        return new TableWriter(this) {
            @Override
            protected String renamed(RenameTable op) {
                return quote(op.table().sibling(op.newName()));
            }
        };
    }
}
