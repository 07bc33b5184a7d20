package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.TypeTrap;
import java.util.List;
import java.util.Set;

/** Types of PostgreSQL that rarely are what is wanted. */
final class PostgresqlTypeTraps {

    /** All of them, each with the reason (manual, chapter 8). */
    static final List<TypeTrap> ALL = List.of(
            new TypeTrap(
                    Set.of("JSON"),
                    false,
                    "it keeps the text, has no equality, and DISTINCT and GROUP BY fail on it",
                    "Take jsonb."),
            new TypeTrap(
                    Set.of("CHAR", "CHARACTER", "BPCHAR"),
                    false,
                    "it fills values up with blanks, which comparisons then leave out",
                    "Take varchar(n), or text with a check of the length."),
            new TypeTrap(
                    Set.of("TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE"),
                    false,
                    "it forgets the zone, so that a moment depends on who reads it",
                    "Take timestamp with time zone: dateTime().withTimeZone()."),
            new TypeTrap(
                    Set.of("INTEGER", "INT", "INT4", "SERIAL", "SERIAL4", "SMALLINT", "INT2", "SMALLSERIAL"),
                    true,
                    "it ends at 2147483647 at the latest, and a larger type rewrites the table then",
                    "Take bigint: bigInteger()."));

    private PostgresqlTypeTraps() {}
}
