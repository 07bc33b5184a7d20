package dev.alembic.dialect.oracle;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AlterColumn;
import dev.alembic.schema.Identity;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Changes of columns of Oracle, by MODIFY. */
final class OracleAlterWriter extends AlterWriter {

    OracleAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String addColumnWords() {
        return "ADD";
    }

    @Override
    protected String renameColumnWords() {
        return "RENAME COLUMN";
    }

    private List<Sql> modify(AlterColumn op, String what) {
        return alter(op.table(), write("MODIFY").name(op.column()).words(what), op);
    }

    @Override
    protected List<Sql> alterNullability(AlterColumn op, boolean isNullable) {
        return modify(op, isNullable ? "NULL" : "NOT NULL");
    }

    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return modify(op, columns().typeSql(type));
    }

    @Override
    protected List<Sql> alterDefault(AlterColumn op, Optional<ServerDefault> value) {
        return modify(op, "DEFAULT " + value.map(v -> alteredDefault(op, v)).orElse("NULL"));
    }

    @Override
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        return modify(
                op,
                value.filter(Identity.class::isInstance)
                        .map(identity -> columns().identitySql((Identity) identity))
                        .orElse("DROP IDENTITY"));
    }
}
