package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.Optional;

/** Columns of SQL Server. */
final class SqlserverColumnWriter extends ColumnWriter {

    SqlserverColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE, ColumnPart.COMPUTED, ColumnPart.NULLABILITY, ColumnPart.AUTOINCREMENT, ColumnPart.DEFAULT);

    @Override
    protected List<ColumnPart> parts() {
        return PARTS;
    }

    @Override
    protected String typePart(Column column, Table table) {
        return column.asComputed().isPresent() ? "" : super.typePart(column, table);
    }

    @Override
    public String computedPart(Computed computed) {
        boolean isStored = computed.stored().orElse(false);
        return "AS (" + expressions.write(computed.expression()) + ")" + (isStored ? " PERSISTED" : "");
    }

    /** Said in any case, as the default depends on a setting of the session. */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        boolean isAutoincrement = column.asIdentity().isPresent() || column.autoincrement() == Autoincrement.ON;
        if (!isNullable(column, table) || isAutoincrement || table.isInPrimaryKey(column)) {
            return "NOT NULL";
        }
        return column.asComputed().isPresent() ? "" : "NULL";
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        if (column.asIdentity().isPresent()) {
            return column.asIdentity()
                    .map(Identity::options)
                    .map(SqlserverColumnWriter::seeded)
                    .orElse("");
        } else if (!isAutoincrement(column, table)) {
            return "";
        }
        return seeded(
                column.options().text(dialect.name(), "identity_start"),
                column.options().text(dialect.name(), "identity_increment"));
    }

    private static String seeded(SequenceOptions options) {
        return seeded(options.start().map(Object::toString), options.increment().map(Object::toString));
    }

    private static String seeded(Optional<String> start, Optional<String> step) {
        return start.isEmpty() && step.isEmpty()
                ? "IDENTITY"
                : "IDENTITY(" + start.orElse("1") + "," + step.orElse("1") + ")";
    }
}
