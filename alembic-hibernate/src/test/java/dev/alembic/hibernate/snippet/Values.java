package dev.alembic.hibernate.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.UpdateTimestamp;

/** What becomes of columns besides their types. */
public final class Values {

    private Values() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {Letter.class, Total.class, FromNought.class, FromBelow.class, Said.class, LongNamed.class
        };
    }

    /** Moments that Hibernate sees to. */
    @Entity(name = "Letter")
    public static class Letter {
        @Id
        Long id;

        @CreationTimestamp
        Instant written;

        @UpdateTimestamp
        LocalDateTime changed;

        @CurrentTimestamp
        Instant sent;

        double weight;

        @Embedded
        Stamp stamp;
    }

    /** A part with such a moment. */
    @Embeddable
    public static class Stamp {
        @UpdateTimestamp
        Instant pressed;

        Instant seen;
    }

    /** Computed columns. */
    @Entity(name = "Total")
    public static class Total {
        @Id
        Long id;

        int a;

        @GeneratedColumn("a * 2")
        Integer twice;
    }

    /** Counts from nought. */
    @Entity(name = "FromNought")
    public static class FromNought {
        @Id
        @GeneratedValue(generator = "nought")
        @SequenceGenerator(name = "nought", sequenceName = "nought_seq", initialValue = 0, allocationSize = 1)
        Long id;
    }

    /** Counts from below it. */
    @Entity(name = "FromBelow")
    public static class FromBelow {
        @Id
        @GeneratedValue(generator = "below")
        @SequenceGenerator(name = "below", sequenceName = "below_seq", initialValue = -100, allocationSize = 10)
        Long id;
    }

    /** Texts with characters that mean something to SQL. */
    @SuppressWarnings("deprecation") // Hibernate 7.4 has another annotation, 6.6 only this one.
    @Entity(name = "Said")
    public static class Said {
        @Id
        Long id;

        @ColumnDefault("'C:\\\\temp'")
        @Comment("Whose it''s")
        @Column(length = 20)
        String path;

        @Comment("")
        @Column(length = 20)
        String silent;
    }

    /** A table whose name is longer than PostgreSQL takes. */
    @Entity(name = "LongNamed")
    public static class LongNamed {
        @Id
        Long id;

        @ElementCollection
        Set<String> whateverElseTheNextPersonThoughtOfAndWantedToHave;
    }
}
