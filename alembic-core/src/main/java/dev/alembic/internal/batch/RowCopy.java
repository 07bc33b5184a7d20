package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.ExpressionWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that copies rows from the old table into the new one. */
final class RowCopy {

    private final Dialect dialect;
    private final TableName from;
    private final Table to;
    private final List<String> targets = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    RowCopy(Dialect dialect, TableName from, Table to) {
        this.dialect = dialect;
        this.from = from;
        this.to = to;
    }

    /** Copies the hidden column that numbers the rows. */
    void addRowNumber(String column) {
        targets.add(column);
        values.add(dialect.identifiers().quote(from) + "." + column);
    }

    void add(ColumnDraft column) {
        Optional<Name> source = column.copiedFrom();
        if (source.isPresent()) {
            String name = dialect.identifiers().quote(source.get());
            String value = dialect.identifiers().quote(from) + "." + name;
            add(column, column.casts().isEmpty() ? value : cast(value, column) + " AS " + name);
        } else {
            column.filledWith().ifPresent(value -> add(column, cast(write(value), column)));
        }
    }

    private void add(ColumnDraft column, String value) {
        targets.add(dialect.identifiers().quote(column.name()));
        values.add(value);
    }

    /** {@code CAST(t.a AS INTEGER)}. */
    private String cast(String value, ColumnDraft column) {
        String cast = value;
        for (SqlType type : column.casts()) {
            cast = dialect.tableCopy().cast(cast, dialect.types().toSql(type));
        }
        return cast;
    }

    private String write(SqlExpression value) {
        return new ExpressionWriter(dialect.identifiers(), dialect.literals(), dialect.types(), dialect.functions())
                .write(value);
    }

    Operation operation() {
        if (targets.isEmpty()) {
            throw new AlembicException(("All columns of table \"%s\" would be replaced, and its rows lost. Keep one of"
                            + " its columns, or delete the rows first.")
                    .formatted(from));
        }
        return new ExecuteSql("%s %s (%s) SELECT %s FROM %s"
                .formatted(
                        dialect.tableCopy().insertWords(to),
                        dialect.identifiers().quote(to.name()),
                        String.join(", ", targets),
                        String.join(", ", values),
                        dialect.identifiers().quote(from)));
    }
}
