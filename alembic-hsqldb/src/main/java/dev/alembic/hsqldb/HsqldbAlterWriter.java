package dev.alembic.hsqldb;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Changes of columns of HSQLDB. */
final class HsqldbAlterWriter extends AlterWriter {

    HsqldbAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String position(AddColumn op) {
        return op.position()
                .map(place -> switch (place.place()) {
                    case BEFORE -> "BEFORE " + place.anchor().map(this::quote).orElseThrow();
                    case FIRST, AFTER -> throw refuse(op, "HSQLDB puts a column BEFORE another one.");
                })
                .orElse("");
    }

    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        if (existingDefault(op).filter(Computed.class::isInstance).isPresent()) {
            throw refuse(op, "HSQLDB gives a computed column no other type. Drop it and add it again.");
        }
        return alterColumnSql(op, "SET DATA TYPE " + columns().typeSql(type));
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
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        if (value.isEmpty()) {
            return alterColumnSql(op, "DROP IDENTITY");
        }
        if (before.isPresent() || !(value.get() instanceof Identity identity)) {
            throw refuse(op, "HSQLDB makes identity columns of plain ones only. Drop the default first.");
        }
        return alterColumnSql(op, columns().identitySql(identity));
    }
}
