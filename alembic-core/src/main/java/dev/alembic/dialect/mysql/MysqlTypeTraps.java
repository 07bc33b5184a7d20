package dev.alembic.dialect.mysql;

import dev.alembic.dialect.TypeTrap;
import java.util.List;
import java.util.Set;

/** Types of MySQL and MariaDB that rarely are what is wanted. */
final class MysqlTypeTraps {

    /** All of them, each with the reason (manual, Data Types). */
    static final List<TypeTrap> ALL = List.of(
            new TypeTrap(
                    Set.of("CHAR", "CHARACTER"), false, "blanks at the end of values are lost", "Take varchar(n)."),
            new TypeTrap(
                    Set.of("INTEGER", "INT", "SMALLINT", "MEDIUMINT"),
                    true,
                    "it ends at 2147483647 at the latest, and a larger type copies the table then",
                    "Take bigint: bigInteger()."));

    private MysqlTypeTraps() {}
}
