package dev.alembic.hibernate.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Month;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;

/** What databases spell, cut or quote in a way of their own. */
public final class Oddities {

    private Oddities() {}

    /** Those that a database understands, by the name of its dialect. */
    public static Class<?>[] entities(String dialect) {
        return switch (dialect) {
            case "postgresql" -> new Class<?>[] {Dated.class, Capital.class, Aliases.class, Measured.class};
            case "mariadb" -> new Class<?>[] {Dated.class, Aliases.class, Indexed.class};
            case "h2" -> new Class<?>[] {Dated.class, Capital.class, Aliases.class, Texts.class};
            default -> new Class<?>[] {Dated.class, Capital.class};
        };
    }

    /** More values than one digit can number, and a default beyond ASCII. */
    @Entity(name = "Dated")
    public static class Dated {
        @Id
        Long id;

        @Enumerated(EnumType.STRING)
        Month inMonth;

        @ColumnDefault("'größe'")
        @Column(length = 20)
        String size;
    }

    /** Names in quotes and capitals. */
    @Entity(name = "Capital")
    @Table(name = "`INVOICE`")
    public static class Capital {
        @Id
        Long id;

        @Column(name = "`TYPE`")
        String type;
    }

    /** Other words for types. */
    @Entity(name = "Aliases")
    public static class Aliases {
        @Id
        Long id;

        @Column(columnDefinition = "real")
        Float a;

        @Column(columnDefinition = "dec(10,3)")
        java.math.BigDecimal b;

        @Column(columnDefinition = "int8")
        Long c;

        @Column(columnDefinition = "int2")
        Short d;

        @Column(columnDefinition = "char varying(20)")
        String e;
    }

    /** Numbers in an array. */
    @Entity(name = "Measured")
    public static class Measured {
        @Id
        Long id;

        double[] a;

        Double[] b;

        List<Double> c;
    }

    /** Texts without a length (H2). */
    @Entity(name = "Texts")
    public static class Texts {
        @Id
        Long id;

        @Column(columnDefinition = "TEXT")
        String a;

        @Column(columnDefinition = "LONGTEXT")
        String b;

        @Column(columnDefinition = "nvarchar(20)")
        String c;

        @Column(columnDefinition = "nchar(5)")
        String d;
    }

    /** An index over what has no length of its own (MariaDB). */
    @Entity(name = "Indexed")
    @Table(name = "indexed", indexes = @Index(name = "ix_notes", columnList = "notes"))
    public static class Indexed {
        @Id
        Long id;

        @Lob
        String notes;
    }
}
