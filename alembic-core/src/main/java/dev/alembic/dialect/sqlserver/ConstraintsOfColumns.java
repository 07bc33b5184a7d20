package dev.alembic.dialect.sqlserver;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;

/** Blocks of Transact-SQL that find the constraint of a column in the catalogue, and drop it. */
final class ConstraintsOfColumns {

    private final Identifiers identifiers;
    private final Literals literals;

    ConstraintsOfColumns(Identifiers identifiers, Literals literals) {
        this.identifiers = identifiers;
        this.literals = literals;
    }

    String dropDefault(TableName table, Name column) {
        return drop("sys.default_constraints", table, column);
    }

    String dropCheck(TableName table, Name column) {
        return drop("sys.check_constraints", table, column);
    }

    private String drop(String catalogue, TableName table, Name column) {
        return block(
                catalogue,
                "parent_object_id = object_id(%s)",
                "col_name(parent_object_id, parent_column_id) = %s",
                table,
                column);
    }

    String dropForeignKey(TableName table, Name column) {
        return block(
                "sys.foreign_keys fk\njoin sys.foreign_key_columns fkc on" + " fk.object_id=fkc.constraint_object_id",
                "fkc.parent_object_id = object_id(%s)",
                "col_name(fkc.parent_object_id, fkc.parent_column_id) = %s",
                table,
                column);
    }

    String dropKey(TableName table, Name column) {
        return block(
                "sys.key_constraints kc\njoin sys.index_columns ic on"
                        + " kc.parent_object_id=ic.object_id and kc.unique_index_id=ic.index_id",
                "kc.parent_object_id = object_id(%s)",
                "col_name(ic.object_id, ic.column_id) = %s",
                table,
                column);
    }

    private String block(String from, String onTable, String onColumn, TableName table, Name column) {
        String quoted = identifiers.quote(table);
        return """
        declare @const_name varchar(256)
        select @const_name = QUOTENAME([name]) from %s
        where %s
        and %s
        exec(%s + @const_name)\
        """.formatted(
                        from,
                        onTable.formatted(literals.string(quoted)),
                        onColumn.formatted(literals.string(column.text())),
                        literals.string("alter table " + quoted + " drop constraint "));
    }
}
