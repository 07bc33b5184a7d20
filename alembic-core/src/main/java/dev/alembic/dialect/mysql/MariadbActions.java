package dev.alembic.dialect.mysql;

import dev.alembic.dialect.FactTable;

/** What MariaDB does to InnoDB tables, by the words of statements and of the actions of ALTER TABLE. */
final class MariadbActions {

    private static final String MANUAL = "MariaDB manual, InnoDB Online DDL";

    /** 11.2: an ALTER TABLE that copies lets others write (release notes of 11.2, MDEV-16329). */
    static final int ONLINE_COPY = 1102;

    /** The actions of ALTER TABLE. */
    static final FactTable ACTIONS = actions();

    /** Other statements. */
    static final FactTable STATEMENTS = new OnlineDdl(FactTable.builder(), MANUAL, ONLINE_COPY)
            .others()
            .table()
            .build();

    private MariadbActions() {}

    private static FactTable actions() {
        OnlineDdl ddl = new OnlineDdl(FactTable.builder(), MANUAL, ONLINE_COPY);
        ddl.keys().instant("DROP CONSTRAINT").index("DROP INDEX|KEY");
        columns(ddl);
        return ddl.options().table().build();
    }

    private static void columns(OnlineDdl ddl) {
        ddl.sharedRebuild("ADD * AUTO_INCREMENT")
                .copy("ADD * AS () PERSISTENT|STORED", "each row gets a value that is computed and kept")
                .copy("ADD * UNIQUE", "an index goes along")
                .copy("ADD * REFERENCES", "each row is looked up in the table it refers to")
                .instant("ADD * AS ()")
                .instant("ADD * DEFAULT CURRENT_TIMESTAMP|NOW")
                .copy("ADD * DEFAULT _ ()", "each row gets a value that is computed")
                .copy("ADD * DEFAULT ()", "each row gets a value that is computed")
                .instantSince(1003, "ADD [COLUMN]")
                .instantSince(1004, "DROP [COLUMN] _")
                .instant("ALTER [COLUMN] _ SET|DROP DEFAULT")
                .instant("RENAME COLUMN");
    }
}
