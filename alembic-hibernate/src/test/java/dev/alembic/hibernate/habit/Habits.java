package dev.alembic.hibernate.habit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an application maps whose tables were there first, written by hand as the manuals of databases show it. */
public final class Habits {

    private Habits() {}

    /** Those of PostgreSQL. */
    public static Class<?>[] ofPostgresql() {
        return new Class<?>[] {
            Customer.class, Article.class, Label.class, Ticket.class, Device.class, Stock.class, Payload.class
        };
    }

    /** Those that any database has. */
    public static Class<?>[] ofAll() {
        return new Class<?>[] {Customer.class, Article.class, Label.class, Ticket.class};
    }

    /** How far something is. */
    public enum State {
        OPEN,
        PAID,
        SENT
    }

    /** Counted by the database. */
    @Entity
    @Table(name = "customers")
    public static class Customer {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(name = "full_name", nullable = false, length = 100)
        String name;

        @Column(unique = true, nullable = false)
        String email;

        @Column(name = "created_at", nullable = false)
        @ColumnDefault("current_timestamp")
        Instant created;

        boolean active;

        LocalDate birthday;
    }

    /** With texts and prices. */
    @Entity
    @Table(name = "articles")
    public static class Article {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;

        @Column(nullable = false, precision = 10, scale = 2)
        BigDecimal price;

        @Lob
        String description;

        @ManyToOne(optional = false)
        @JoinColumn(name = "customer_id")
        Customer seller;

        @ManyToMany
        @JoinTable(
                name = "article_labels",
                joinColumns = @JoinColumn(name = "article_id"),
                inverseJoinColumns = @JoinColumn(name = "label_id"))
        Set<Label> labels;
    }

    /** Small. */
    @Entity
    @Table(name = "labels")
    public static class Label {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(nullable = false, length = 40, unique = true)
        String name;
    }

    /** With an enumeration. */
    @Entity
    @Table(name = "tickets")
    public static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(nullable = false, length = 20)
        State state;

        @Version
        int version;
    }

    /** Known by a UUID. */
    @Entity
    @Table(name = "devices")
    public static class Device {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @ColumnDefault("gen_random_uuid()")
        UUID id;

        @Column(columnDefinition = "TEXT", nullable = false)
        String serial;

        @Column(name = "seen_at", columnDefinition = "TIMESTAMPTZ")
        Instant seen;
    }

    /** Counted by a sequence that a column owns. */
    @Entity
    @Table(name = "stock")
    public static class Stock {
        @Id
        @Column(columnDefinition = "BIGSERIAL")
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        short shelf;

        double weight;

        Float share;
    }

    /** With documents and lists. */
    @Entity
    @Table(name = "payloads")
    public static class Payload {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        @Column(nullable = false)
        Map<String, String> body;

        @Column(columnDefinition = "JSONB DEFAULT '{}'")
        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> extra;

        @Column(columnDefinition = "TEXT[]")
        List<String> tags;

        @Column(columnDefinition = "BIGINT[] NOT NULL DEFAULT '{}'")
        Long[] numbers;

        @Column(columnDefinition = "BYTEA")
        byte[] raw;
    }
}
