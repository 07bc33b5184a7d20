package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Changes of columns of SQLite, whose ALTER TABLE can do little. */
final class SqliteAlterWriter extends AlterWriter {

    SqliteAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String renameColumnWords() {
        return "RENAME COLUMN";
    }

    @Override
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        if (change instanceof ColumnChange.Rename) {
            return super.alter(op, change);
        } else if (change instanceof ColumnChange.Autoincrementing) {
            return List.of();
        }
        throw SqliteDdl.useBatch(op, op.table());
    }

    @Override
    protected List<Sql> addColumnSql(AddColumn op) {
        if (op.inlinePrimaryKey() && op.column().isPrimaryKey()) {
            throw SqliteDdl.useBatch(op, op.table());
        }
        return super.addColumnSql(op);
    }

    /** Its index goes first; what the definition of the table says of it can't be taken out. */
    @Override
    public List<Sql> dropColumn(DropColumn op) {
        if (op.was().filter(SqliteAlterWriter::isHeld).isPresent()) {
            throw SqliteDdl.useBatch(op, op.table());
        }
        List<Sql> statements = new ArrayList<>();
        op.was()
                .flatMap(add -> Table.indexOf(add.column()))
                .map(index -> indexes().nameOf(new CreateIndex(op.table(), index)))
                .map(name -> new DropIndex(name, op.table()))
                .ifPresent(drop -> statements.add(new Sql(indexes().dropSql(drop), op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    private static boolean isHeld(AddColumn add) {
        Column column = add.column();
        boolean isPointing = !column.references().isEmpty() && !add.inlineReferences();
        boolean isUnique = column.isUnique() && !column.isIndexed();
        return isPointing || isUnique || column.isPrimaryKey();
    }
}
