package dev.alembic.dialect.mysql;

import dev.alembic.reflect.Catalog;
import dev.alembic.sql.NameRules;
import java.sql.Connection;

/** What MySQL and MariaDB tell names apart by (manual 9.2.3). */
final class MysqlNameRules {

    /** Of tables, the case matters where it does in names of files. */
    static final NameRules RULES = NameRules.EXACT.ignoringCaseOfColumns();

    private static final String SETTING = "SELECT @@lower_case_table_names AS setting";

    private MysqlNameRules() {}

    /** As the server behind the connection is set up. */
    static NameRules of(Connection connection) {
        boolean isCaseKept = new Catalog(connection).one(SETTING, row -> row.integer("setting") == 0);
        return isCaseKept ? RULES : RULES.ignoringCase();
    }
}
