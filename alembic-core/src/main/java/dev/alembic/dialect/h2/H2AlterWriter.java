package dev.alembic.dialect.h2;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of columns of H2. */
final class H2AlterWriter extends AlterWriter {

    H2AlterWriter(DdlCompiler ddl) {
        super(ddl);
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
        return position.anchor().map(this::quote).orElseThrow();
    }

    /** SET DATA TYPE is refused where a column is computed (error 90083). */
    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return existingDefault(op)
                .filter(Computed.class::isInstance)
                .map(value -> anew(op, columns().typeSql(type) + " " + columns().computedPart((Computed) value)))
                .orElseGet(() -> alterColumnSql(op, "SET DATA TYPE " + columns().typeSql(type)));
    }

    /** A column that is written anew keeps NOT NULL, and loses its comment (observed with 2.4). */
    private List<Sql> anew(AlterColumn op, String definition) {
        String comment = op.result()
                .comment()
                .map(text -> " COMMENT " + comments().literal(text))
                .orElse("");
        return alterColumnSql(op, definition + comment);
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return alterName(
                op.table(),
                write("ALTER COLUMN").name(op.column()).words("RENAME TO").name(newName),
                op);
    }

    @Override
    protected List<Sql> dropExpression(AlterColumn op, Optional<ServerDefault> value) {
        return dropExpressionSql(op, value);
    }

    @Override
    protected List<Class<? extends ColumnChange>> alterOrder() {
        List<Class<? extends ColumnChange>> order = new ArrayList<>(super.alterOrder());
        order.add(order.indexOf(ColumnChange.Type.class) + 1, ColumnChange.Autoincrementing.class);
        return order;
    }

    /** Another default says by itself whether the column goes on counting. */
    @Override
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        if (!(change instanceof ColumnChange.Autoincrementing counting)) {
            return super.alter(op, change);
        }
        boolean isSaid = op.change(ColumnChange.Default.class)
                .flatMap(ColumnChange.Default::value)
                .isPresent();
        if (isSaid) {
            return List.of();
        }
        Optional<ServerDefault> identity = counting.isOn() ? Optional.of(Identity.BY_DEFAULT) : Optional.empty();
        return alterIdentity(op, identity, Optional.empty());
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
        String definition = columns().typeSql(type) + " " + columns().identitySql(identity);
        String anew = anew(op, definition).get(0).text();
        return new IdentityRewrite(op, dialect.identifiers())
                        .statements(
                                anew,
                                identity,
                                before.filter(Identity.class::isInstance).map(Identity.class::cast))
                        .stream()
                        .map(sql -> new Sql(sql, op))
                        .toList();
    }
}
