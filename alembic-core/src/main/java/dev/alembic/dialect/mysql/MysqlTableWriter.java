package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Index;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables of MySQL and MariaDB, with the keys that counting columns need. */
final class MysqlTableWriter extends TableWriter {

    MysqlTableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String tableSuffix(Table table) {
        return new TableOptions(dialect).sql(table);
    }

    @Override
    protected String renamed(RenameTable op) {
        return quote(op.table().sibling(op.newName()));
    }

    @Override
    protected List<String> constraintsInTable(Table table) {
        List<String> clauses = new ArrayList<>(super.constraintsInTable(table));
        CounterKeys.of(table).stream()
                .map(index -> new CreateIndex(table.name(), index))
                .forEach(create -> clauses.add(keySql(create)));
        return clauses;
    }

    private String keySql(CreateIndex create) {
        return write("")
                .when(create.index().isUnique(), "UNIQUE")
                .words("KEY")
                .words(quote(indexes().nameOf(create)))
                .words("(" + indexes().elements(create.index()) + ")")
                .words(indexes().suffix(create))
                .toString();
    }

    @Override
    protected boolean isWithinTable(Index index, Table table) {
        return CounterKeys.of(table).contains(index);
    }
}
