package dev.alembic.hibernate.application;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.YesNoConverter;

/** What columns and tables demand, remember and are called. */
@SuppressWarnings("deprecation") // Applications have what newer versions would write in another way.
public final class Rules {

    private Rules() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Checked.class,
            CheckedByJpa.class,
            Defaulted.class,
            Indexed.class,
            Uniques.class,
            Remarked.class,
            Computed.class,
            SoftlyDeleted.class,
            SoftlyActive.class,
            SoftlyNumbered.class,
            Tenanted.class,
            Stamped.class,
            Versioned.class,
            Locked.class,
            Reserved.class,
            Mixed.class,
            Spaced.class,
            Unbound.class,
            Named.class,
            Formulas.class,
            Summary.class,
            Written.class
        };
    }

    /** Checks. */
    @Entity(name = "Checked")
    @Check(name = "ck_checked_span", constraints = "lowest <= highest")
    @Check(constraints = "highest < 1000000")
    public static class Checked {
        @Id
        Long id;

        int lowest;

        int highest;

        @Check(constraints = "percent between 0 and 100")
        Integer percent;

        @Column(length = 10)
        @Check(constraints = "code in ('A', 'B', 'C') or code is null")
        String code;

        @Column(length = 40)
        @Check(constraints = "mail like '%@%' and length(mail) > 3")
        String mail;
    }

    /** Checks in the words of JPA 3.2. */
    @Entity(name = "CheckedByJpa")
    @Table(check = @CheckConstraint(name = "ck_by_jpa", constraint = "since <= until"))
    public static class CheckedByJpa {
        @Id
        Long id;

        LocalDate since;

        LocalDate until;

        @Column(check = @CheckConstraint(name = "ck_amount", constraint = "amount > 0"))
        Integer amount;
    }

    /** Defaults. */
    @Entity(name = "Defaulted")
    public static class Defaulted {
        @Id
        Long id;

        @ColumnDefault("0")
        int number;

        @ColumnDefault("-1")
        Integer negative;

        @ColumnDefault("1.50")
        @Column(precision = 8, scale = 2)
        BigDecimal exact;

        @ColumnDefault("'new'")
        @Column(length = 10)
        String state;

        @ColumnDefault("'it''s'")
        @Column(length = 10)
        String quoted;

        @ColumnDefault("''")
        @Column(length = 10)
        String empty;

        @ColumnDefault("true")
        boolean flag;

        @ColumnDefault("false")
        Boolean other;

        @ColumnDefault("current_timestamp")
        LocalDateTime moment;

        @ColumnDefault("current_date")
        LocalDate onDay;

        @ColumnDefault("null")
        @Column(length = 10)
        String absent;
    }

    /** Indexes. */
    @Entity(name = "IndexedInManyWays")
    @Table(
            name = "indexed_in_many_ways",
            indexes = {
                @Index(columnList = "first"),
                @Index(name = "ix_many_two", columnList = "first, other"),
                @Index(name = "ix_many_desc", columnList = "other DESC, first ASC"),
                @Index(name = "ux_many_third", columnList = "third", unique = true),
                @Index(name = "ux_many_both", columnList = "third, other", unique = true)
            })
    public static class Indexed {
        @Id
        Long id;

        @Column(name = "first", length = 30)
        String first;

        int other;

        @Column(nullable = false, length = 30)
        String third;
    }

    /** Unique keys. */
    @Entity(name = "Uniques")
    @Table(
            name = "uniques",
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"a", "b"}),
                @UniqueConstraint(
                        name = "uq_uniques_named",
                        columnNames = {"b", "c"})
            })
    public static class Uniques {
        @Id
        Long id;

        @Column(unique = true, nullable = false)
        UUID token;

        @Column(unique = true, length = 20)
        String orNull;

        int a;

        int b;

        Integer c;

        @OneToOne
        @JoinColumn(name = "next_id", unique = true)
        Uniques next;
    }

    /** Remarks. */
    @Entity(name = "Remarked")
    @Comment("What people say")
    public static class Remarked {
        @Id
        @Comment("Counts")
        Long id;

        @Comment("50% off, it says; \"really\"")
        @Column(length = 20)
        String said;

        @Comment("größer als früher")
        int size;
    }

    /** Computed by the database. */
    @Entity(name = "ComputedOnes")
    public static class Computed {
        @Id
        Long id;

        int width;

        int height;

        @GeneratedColumn("width * height")
        Integer area;

        @Generated
        @ColumnDefault("5")
        Integer given;
    }

    /** Deleted rows stay. */
    @Entity(name = "SoftlyDeleted")
    @SoftDelete
    public static class SoftlyDeleted {
        @Id
        Long id;

        @ElementCollection
        @SoftDelete(columnName = "gone")
        Set<String> words;

        @ManyToMany
        @JoinTable(name = "softly_linked")
        @SoftDelete(converter = YesNoConverter.class)
        Set<SoftlyDeleted> linked;
    }

    /** Told the other way round. */
    @Entity(name = "SoftlyActive")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "is_active")
    public static class SoftlyActive {
        @Id
        Long id;
    }

    /** Told by a number. */
    @Entity(name = "SoftlyNumbered")
    @SoftDelete(converter = NumericBooleanConverter.class)
    public static class SoftlyNumbered {
        @Id
        Long id;
    }

    /** Each row is somebody's. */
    @Entity(name = "Tenanted")
    public static class Tenanted {
        @Id
        Long id;

        @TenantId
        @Column(length = 36)
        String tenant;
    }

    /** Moments that Hibernate sees to. */
    @Entity(name = "Stamped")
    public static class Stamped {
        @Id
        Long id;

        @CreationTimestamp
        @Column(updatable = false)
        LocalDateTime created;

        @UpdateTimestamp
        Instant updated;

        @CurrentTimestamp
        LocalDateTime current;
    }

    /** A version that is a moment. */
    @Entity(name = "Versioned")
    public static class Versioned {
        @Id
        Long id;

        @Version
        Instant version;
    }

    /** Locked by all its columns. */
    @Entity(name = "LockedByAll")
    @OptimisticLocking(type = OptimisticLockType.ALL)
    @org.hibernate.annotations.DynamicUpdate
    @Immutable
    public static class Locked {
        @Id
        Long id;

        String text;

        @Transient
        String notKept;
    }

    /** Words of SQL for names. */
    @Entity(name = "Reserved")
    @Table(name = "`order`")
    public static class Reserved {
        @Id
        Long id;

        @Column(name = "`group`")
        int group;

        @Column(name = "`select`", length = 10)
        String select;

        @ManyToOne
        @JoinColumn(name = "`from`")
        Reserved from;
    }

    /** Capitals that count. */
    @Entity(name = "MixedCase")
    @Table(name = "`MixedCase`", indexes = @Index(name = "IX_Mixed", columnList = "`userName`"))
    public static class Mixed {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "`userName`", length = 30, unique = true)
        String userName;

        @Column(name = "lastLogin")
        LocalDate lastLogin;
    }

    /** Names with room in them. */
    @Entity(name = "Spaced")
    @Table(name = "`spaced out`")
    public static class Spaced {
        @Id
        Long id;

        @Column(name = "`far away`")
        int far;

        @Column(name = "`half-way`")
        Integer half;
    }

    /** Without foreign keys. */
    @Entity(name = "Unbound")
    public static class Unbound {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT))
        Checked one;

        @ManyToMany
        @JoinTable(
                name = "unbound_many",
                foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT),
                inverseForeignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT))
        List<Checked> many;
    }

    /** With foreign keys that have names. */
    @Entity(name = "NamedKeys")
    public static class Named {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "one_id", foreignKey = @ForeignKey(name = "fk_named_one"))
        Checked one;

        @ManyToMany
        @JoinTable(
                name = "named_many",
                joinColumns = @JoinColumn(name = "named_id"),
                foreignKey = @ForeignKey(name = "fk_named_many"),
                inverseForeignKey = @ForeignKey(name = "fk_named_many_inverse"))
        List<Checked> many;

        @OneToMany
        @JoinColumn(name = "named_id", foreignKey = @ForeignKey(name = "fk_named_back"))
        List<Unbound> back;
    }

    /** Expressions instead of columns. */
    @Entity(name = "Formulas")
    public static class Formulas {
        @Id
        Long id;

        int amount;

        @Formula("amount * 2")
        int twice;

        @ColumnTransformer(read = "lower(text)", write = "upper(?)")
        @Column(name = "text", length = 20)
        String text;

        @ManyToOne
        @JoinColumnOrFormula(formula = @JoinFormula(value = "amount", referencedColumnName = "id"))
        Checked byFormula;
    }

    /** A query for a table. */
    @Entity(name = "Summary")
    @Immutable
    @Subselect("select number as id, count(*) as amount from Defaulted group by number")
    @Synchronize("Defaulted")
    public static class Summary {
        @Id
        Integer id;

        long amount;
    }

    /** Only some rows count. */
    @Entity(name = "Written")
    @SQLRestriction("hidden = false")
    public static class Written {
        @Id
        Long id;

        boolean hidden;
    }
}
