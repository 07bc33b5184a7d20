package dev.alembic.dialect.mysql;

import dev.alembic.dialect.FactTable;

/** What MySQL does to InnoDB tables, by the words of statements and of the actions of ALTER TABLE. */
final class MysqlActions {

    private static final String MANUAL = "MySQL manual, 17.12.1 Online DDL Operations";

    /** The actions of ALTER TABLE. */
    static final FactTable ACTIONS = actions();

    /** Other statements. */
    static final FactTable STATEMENTS = new OnlineDdl(FactTable.builder(), MANUAL, Integer.MAX_VALUE)
            .others()
            .table()
            .build();

    private MysqlActions() {}

    private static FactTable actions() {
        OnlineDdl ddl = new OnlineDdl(FactTable.builder(), MANUAL, Integer.MAX_VALUE);
        ddl.keys().instant("DROP CONSTRAINT|CHECK").instant("DROP INDEX|KEY");
        columns(ddl);
        return ddl.options().table().build();
    }

    private static void columns(OnlineDdl ddl) {
        ddl.sharedRebuild("ADD * AUTO_INCREMENT")
                .sharedCopy("ADD * AS () STORED", "each row gets a value that is computed and kept")
                .index("ADD * UNIQUE")
                .instant("ADD * AS ()")
                .sharedCopy("ADD * DEFAULT ()", "each row gets a value that is computed")
                .sharedCopy("ADD * CHECK", "each row is checked")
                .instantSince(800, "ADD [COLUMN]")
                .instantSince(800, "DROP [COLUMN] _")
                .instant("ALTER [COLUMN] _ SET|DROP DEFAULT")
                .instant("ALTER INDEX _ VISIBLE|INVISIBLE")
                .instant("RENAME COLUMN");
    }
}
