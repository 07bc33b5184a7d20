package dev.alembic.dialect.h2;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DDL of H2 (h2database.com/html/commands.html). */
final class H2Ddl extends DdlCompiler {

    H2Ddl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    /** A column that generates its values is an identity column. */
    @Override
    protected String typePart(Column column, Table table) {
        boolean isSerial =
                isAutoincrement(column, table) && column.serverDefault().isEmpty();
        String type = super.typePart(column, table);
        return isSerial ? type + " " + identitySql(Identity.BY_DEFAULT) : type;
    }

    /** H2 computes on writing and has no word for it. */
    @Override
    protected String computedPart(Computed computed) {
        return "GENERATED ALWAYS AS (" + expressions.write(computed.expression()) + ")";
    }

    @Override
    protected String position(AddColumn op) {
        return op.position().map(place -> position(op, place)).orElse("");
    }

    private String position(AddColumn op, ColumnPosition position) {
        return switch (position.place()) {
            case FIRST -> throw refuse(op, "H2 puts a column BEFORE or AFTER another one.");
            case BEFORE -> "BEFORE " + quoted(position);
            case AFTER -> "AFTER " + quoted(position);
        };
    }

    private String quoted(ColumnPosition position) {
        return position.anchor().map(dialect.identifiers()::quote).orElseThrow();
    }

    /** SET DATA TYPE is refused where a column is computed (error 90083). */
    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return existingDefault(op)
                .filter(Computed.class::isInstance)
                .map(value -> anew(op, typeSql(type) + " " + computedPart((Computed) value)))
                .orElseGet(() -> alterColumnSql(op, "SET DATA TYPE " + typeSql(type)));
    }

    /** A column that is written anew keeps NOT NULL, and loses its comment (observed with 2.4). */
    private List<Sql> anew(AlterColumn op, String definition) {
        String comment =
                op.result().comment().map(text -> " COMMENT " + comment(text)).orElse("");
        return alterColumnSql(op, definition + comment);
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return alterColumnSql(op, "RENAME TO " + dialect.identifiers().quote(newName));
    }

    @Override
    protected List<Sql> dropExpression(AlterColumn op, Optional<ServerDefault> value) {
        return dropExpressionSql(op, value);
    }

    @Override
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        if (!(value.orElse(null) instanceof Identity identity)) {
            List<Sql> statements = new ArrayList<>(alterColumnSql(op, "DROP IDENTITY"));
            value.ifPresent(any -> statements.addAll(alterDefault(op, value)));
            return statements;
        }
        SqlType type = op.newType()
                .or(op::existingType)
                .orElseThrow(() -> refuse(
                        op,
                        "H2 writes the column anew and needs to know its"
                                + " type at present. Say it:"
                                + " c.existingType(…)."));
        String anew =
                anew(op, typeSql(type) + " " + identitySql(identity)).get(0).text();
        return new H2IdentityChange(op, dialect.identifiers())
                        .statements(
                                anew,
                                identity,
                                before.filter(Identity.class::isInstance).map(Identity.class::cast))
                        .stream()
                        .map(sql -> new Sql(sql, op))
                        .toList();
    }
}
