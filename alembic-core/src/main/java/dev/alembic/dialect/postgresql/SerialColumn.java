package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.Operation;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.AlterAction;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a SERIAL column has otherwise than SERIAL makes it. */
final class SerialColumn {

    private final Dialect dialect;
    private final TableName table;
    private final Column column;

    SerialColumn(Dialect dialect, TableName table, Column column) {
        this.dialect = dialect;
        this.table = table;
        this.column = column;
    }

    /** Whether a column asks to be SERIAL, wherever it stands. */
    static boolean isAskedFor(Column column) {
        return Counter.of(column) == Counter.SERIAL
                && column.type().on("postgresql").isInteger();
    }

    /** SERIAL, in the size of an integer type. */
    static String typeName(SqlType type) {
        String name = type instanceof LiteralType literal ? literal.name() : "";
        if (type instanceof BigIntegerType || name.equals("BIGINT")) {
            return "BIGSERIAL";
        }
        return type instanceof SmallIntegerType || name.equals("SMALLINT") ? "SMALLSERIAL" : "SERIAL";
    }

    /** Statements that follow the one which makes the columns. */
    static List<Sql> corrections(Dialect dialect, Table table, Operation op) {
        List<Sql> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (PostgresqlColumnWriter.isSerial(column, table)) {
                statements.addAll(new SerialColumn(dialect, table.name(), column).corrections(op));
            }
        }
        return statements;
    }

    /** What SERIAL can't say: another name of the sequence, and that NULL is allowed. */
    private List<Sql> corrections(Operation op) {
        List<Sql> statements = new ArrayList<>();
        sequence().ifPresent(name -> statements.add(new Sql(renaming(name), op)));
        if (column.nullability().orElse(false)) {
            String action = "ALTER COLUMN " + dialect.identifiers().quote(column.name()) + " DROP NOT NULL";
            statements.add(new Sql(new AlterAction(dialect.identifiers().quote(table), action, false), op));
        }
        return statements;
    }

    /** The name of the sequence, if it is another one than SERIAL gives. */
    private Optional<Name> sequence() {
        Name usual = SerialName.of(table.text(), column.name().text());
        return column.options()
                .text("postgresql", CounterChange.SEQUENCE)
                .map(Name::exactly)
                .filter(name -> !name.matches(usual));
    }

    /** The server may have had to choose a third name, where the usual one was taken. */
    private String renaming(Name name) {
        return DollarQuotes.block("BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence(%s, %s) || %s; END"
                .formatted(
                        dialect.literals().string(dialect.identifiers().quote(table)),
                        dialect.literals().string(column.name().text()),
                        dialect.literals()
                                .string(" RENAME TO " + dialect.identifiers().quote(name))));
    }
}
