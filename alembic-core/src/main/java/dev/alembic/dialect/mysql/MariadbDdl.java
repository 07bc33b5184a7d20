package dev.alembic.dialect.mysql;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SequenceWriter;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;
import java.util.stream.Collectors;

/** DDL of MariaDB where it differs from that of MySQL. */
final class MariadbDdl extends MysqlDdl {

    MariadbDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new MysqlConstraintWriter(this) {
            /** MariaDB has no DROP CHECK. */
            @Override
            protected String dropCheckWords() {
                return "DROP CONSTRAINT";
            }
        };
    }

    @Override
    protected AlterWriter alters() {
        return new MysqlAlterWriter(this) {
            /** Any expression stands without parentheses since MariaDB 10.2.1. */
            @Override
            protected String alteredDefault(AlterColumn op, ServerDefault value) {
                return columns().defaultSql(value, op.result().type());
            }

            /** A check of a column is part of it here; MySQL makes it one of the table. */
            @Override
            protected String columnChecks(Column column, TableName table) {
                return column.checks().stream()
                        .map(check -> constraints().sql(check, table))
                        .collect(Collectors.joining(" "));
            }
        };
    }

    @Override
    protected SequenceWriter sequences() {
        return new SequenceWriter(this) {
            /** Numbers of a sequence are BIGINT, and can't be others before MariaDB 11.5. */
            @Override
            protected Optional<String> typeSql(CreateSequence op) {
                Optional<SqlType> type = op.sequence().type().map(t -> t.on(dialect.name()));
                if (type.isPresent() && !(type.get() instanceof BigIntegerType)) {
                    throw refuse(op, "the numbers of a sequence are BIGINT. Leave the type out.");
                }
                return Optional.empty();
            }

            // One word (MariaDB, CREATE SEQUENCE).
            @Override
            public String options(SequenceOptions options) {
                return super.options(options).replace("NO CYCLE", "NOCYCLE");
            }
        };
    }
}
