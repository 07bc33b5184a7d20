package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
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

    /** Statements that follow the one which makes the column. */
    List<String> corrections() {
        List<String> statements = new ArrayList<>();
        sequence().ifPresent(name -> statements.add(renaming(name)));
        if (column.nullability().orElse(false)) {
            statements.add("ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL"
                    .formatted(
                            dialect.identifiers().quote(table),
                            dialect.identifiers().quote(column.name())));
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
