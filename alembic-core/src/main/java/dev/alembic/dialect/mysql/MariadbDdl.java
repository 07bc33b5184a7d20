package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** DDL of MariaDB where it differs from that of MySQL. */
final class MariadbDdl extends MysqlDdl {

    MariadbDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    /** Any expression stands without parentheses since MariaDB 10.2.1. */
    @Override
    protected String alteredDefault(AlterColumn op, ServerDefault value) {
        return defaultSql(value, op.result().type());
    }

    /** A check of a column is part of it here; MySQL makes it one of the table. */
    @Override
    protected String columnChecks(Column column, TableName table) {
        return column.checks().stream()
                .map(check -> constraintSql(check, table))
                .collect(Collectors.joining(" "));
    }

    /** Numbers of a sequence are BIGINT, and can't be others before MariaDB 11.5. */
    @Override
    public List<Sql> createSequence(CreateSequence op) {
        Optional<SqlType> type = op.sequence().type().map(t -> t.on(dialect.name()));
        if (type.isPresent() && !(type.get() instanceof BigIntegerType)) {
            throw refuse(op, "the numbers of a sequence are BIGINT. Leave the type out.");
        }
        Sequence plain = new Sequence(
                op.sequence().name(), Optional.empty(), op.sequence().options());
        return super.createSequence(new CreateSequence(plain, op.ifNotExists())).stream()
                .map(sql -> new Sql(sql.text(), op))
                .toList();
    }

    // One word (MariaDB, CREATE SEQUENCE).
    @Override
    protected String sequenceOptions(SequenceOptions options) {
        return super.sequenceOptions(options).replace("NO CYCLE", "NOCYCLE");
    }

    /** MariaDB has no DROP CHECK. */
    @Override
    protected String dropCheckWords() {
        return "DROP CONSTRAINT";
    }
}
