package dev.alembic.dialect.oracle;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;

/** Tables of Oracle. */
final class OracleTableWriter extends TableWriter {

    OracleTableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** It may be its own name in capitals (ORA-00955). */
    @Override
    protected boolean isTakenByItself(RenameTable op) {
        return op.newName().text().equalsIgnoreCase(op.table().text());
    }

    @Override
    protected String tableSuffix(Table table) {
        Options options = table.options();
        String onCommit = onCommit(options).map(clause -> " " + clause).orElse("");
        String compress = options.get(dialect.name(), "compress")
                .filter(value -> !Boolean.FALSE.equals(value))
                .map(value ->
                        value instanceof String s ? " COMPRESS FOR " + keywords(s, "oracle_compress") : " COMPRESS")
                .orElse("");
        String tablespace = options.text(dialect.name(), "tablespace")
                .map(name -> " TABLESPACE " + quote(name))
                .orElse("");
        return onCommit + compress + tablespace;
    }
}
