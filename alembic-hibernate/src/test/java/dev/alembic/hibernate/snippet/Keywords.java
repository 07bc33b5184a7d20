package dev.alembic.hibernate.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Names that are keywords of one database or of several, though not of the standard. */
public final class Keywords {

    private Keywords() {}

    /** Those that Hibernate itself can create. */
    public static Class<?>[] entities(String dialect) {
        // PostgreSQL's driver takes DESC for a word of the standard, and Hibernate doesn't.
        return dialect.equals("postgresql") ? new Class<?>[] {Verb.class} : new Class<?>[] {Verb.class, Sorting.class};
    }

    /** In a constraint, an index and by itself. */
    @Entity
    @Table(
            name = "verbs",
            uniqueConstraints = @UniqueConstraint(columnNames = {"limit", "explain"}),
            indexes = @Index(columnList = "rename"))
    public static class Verb {
        @Id
        private Long id;

        @Column(name = "key", length = 40, unique = true)
        private String opening;

        @Column(name = "analyze", length = 40, unique = true)
        private String examined;

        @Column(name = "limit", length = 40)
        private String most;

        @Column(name = "explain", length = 40)
        private String told;

        @Column(name = "rename", length = 40)
        private String called;
    }

    /** A word that hardly a database takes for a name. */
    @Entity
    @Table(name = "sortings")
    public static class Sorting {
        @Id
        private Long id;

        @Column(name = "desc", length = 40, unique = true)
        private String described;
    }
}
