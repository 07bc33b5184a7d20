package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;

/** DDL of MariaDB where it differs from that of MySQL. */
final class MariadbDdl extends MysqlDdl {

    MariadbDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    /** MariaDB has no DROP CHECK. */
    @Override
    protected String dropCheckWords() {
        return "DROP CONSTRAINT";
    }
}
