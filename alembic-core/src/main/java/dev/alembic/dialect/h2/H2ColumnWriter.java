package dev.alembic.dialect.h2;

import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Table;

/** Columns of H2. */
final class H2ColumnWriter extends ColumnWriter {

    H2ColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** A column that generates its values is an identity column. */
    @Override
    protected String typePart(Column column, Table table) {
        boolean isAsked = column.autoincrement() == Autoincrement.ON || isAutoincrement(column, table);
        boolean isSerial = isAsked && column.serverDefault().isEmpty();
        String type = super.typePart(column, table);
        return isSerial ? type + " " + identitySql(Identity.BY_DEFAULT) : type;
    }

    /** H2 computes on writing and has no word for it. */
    @Override
    public String computedPart(Computed computed) {
        return "GENERATED ALWAYS AS (" + expressions.write(computed.expression()) + ")";
    }
}
