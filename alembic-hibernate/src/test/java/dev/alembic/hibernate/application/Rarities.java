package dev.alembic.hibernate.application;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DiscriminatorOptions;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.annotations.SortNatural;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/** What is mapped once in a while. */
@SuppressWarnings("deprecation") // Applications have what newer versions would write in another way.
public final class Rarities {

    private Rarities() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Sale.class,
            Person.class,
            Team.class,
            Ledger.class,
            Signal.class,
            Alarm.class,
            Notice.class,
            Plan.class,
            Numbered.class,
            NumberedToo.class,
            Keyed.class,
            Uuids.class,
            Precise.class,
            Slot.class,
            Booking.class,
            Natural.class,
            Priced.class,
            Wrapped.class,
            VeryLongNameOfAnEntityThatSomebodyHasGeneratedFromAnotherSystem.class,
            Dollars.class
        };
    }

    /** In two tables, the second of which has keys of its own. */
    @Entity(name = "Sale")
    @Table(name = "sales")
    @SecondaryTable(
            name = "sale_details",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "sale_id"),
            foreignKey = @ForeignKey(name = "fk_details_sale"),
            indexes = @Index(name = "ix_details_clerk", columnList = "clerk, till desc"),
            uniqueConstraints = @UniqueConstraint(name = "uq_details_receipt", columnNames = "receipt"))
    @SecondaryRow(table = "sale_details", optional = false)
    public static class Sale {
        @Id
        @GeneratedValue
        Long id;

        @Column(table = "sale_details", length = 30, nullable = false)
        String clerk;

        @Column(table = "sale_details")
        short till;

        @Column(table = "sale_details", length = 12)
        String receipt;

        @ManyToOne
        @JoinColumn(name = "buyer_id", table = "sale_details")
        Person buyer;
    }

    /** Has collections of values, with rules. */
    @Entity(name = "PersonOfRarities")
    @Table(name = "people_of_rarities")
    public static class Person {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @Column(length = 36)
        String id;

        @ElementCollection
        @CollectionTable(
                name = "person_mail",
                joinColumns = @JoinColumn(name = "person", foreignKey = @ForeignKey(name = "fk_mail_person")),
                uniqueConstraints = @UniqueConstraint(columnNames = "address"),
                indexes = @Index(columnList = "address, person"))
        @Column(name = "address", length = 120, nullable = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Set<String> mail;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        @Column(length = 12)
        Set<DayOfWeek> days;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        @MapKeyColumn(name = "on_day", length = 9)
        Map<DayOfWeek, LocalTime> hours;

        @ElementCollection
        Map<LocalDate, BigDecimal> paid;

        @ElementCollection
        @SortNatural
        @Convert(attributeName = "value", converter = YesNoConverter.class)
        SortedMap<String, Boolean> answers;

        @ElementCollection
        @OrderColumn(name = "at_place", nullable = false)
        List<byte[]> prints;

        @ElementCollection
        Map<UUID, Place> places;
    }

    /** Where something is. */
    @Embeddable
    public static class Place implements Serializable {
        @Column(precision = 9, scale = 6, nullable = false)
        BigDecimal north;

        @Column(precision = 9, scale = 6, nullable = false)
        BigDecimal east;
    }

    /** Has others in tables between. */
    @Entity(name = "TeamOfRarities")
    @Table(name = "teams_of_rarities")
    public static class Team {
        @Id
        @GeneratedValue
        Integer id;

        @ManyToMany
        @JoinTable(
                name = "team_people",
                joinColumns = @JoinColumn(name = "team"),
                inverseJoinColumns = @JoinColumn(name = "member"),
                foreignKey = @ForeignKey(name = "fk_team"),
                inverseForeignKey = @ForeignKey(name = "fk_member", value = ConstraintMode.NO_CONSTRAINT),
                indexes = @Index(name = "ix_team_people", columnList = "member"),
                uniqueConstraints = @UniqueConstraint(columnNames = {"member", "team"}))
        Set<Person> people;

        @OneToMany
        @JoinTable(name = "team_line", inverseJoinColumns = @JoinColumn(name = "person", unique = true))
        @OrderColumn
        List<Person> line;

        @ManyToMany
        @MapKeyJoinColumn(name = "leader")
        Map<Person, Sale> sales;

        @OneToOne
        @JoinTable(name = "team_captain")
        Person captain;

        @Bag
        @ManyToMany
        List<Team> rivals;
    }

    /** A part that has everything. */
    @Embeddable
    public static class Account {
        @Column(length = 34)
        @Check(constraints = "iban <> ''")
        String iban;

        @ManyToOne
        @JoinColumn(name = "holder_id")
        Person holder;

        @ElementCollection
        @CollectionTable(name = "account_tags")
        Set<String> tags;
    }

    /** Has the part twice, by other names. */
    @Entity(name = "Ledger")
    public static class Ledger {
        @Id
        Long id;

        @Embedded
        Account debit;

        @Embedded
        @AttributeOverride(name = "iban", column = @Column(name = "credit_iban", length = 40, unique = true))
        @AssociationOverride(
                name = "holder",
                joinColumns = @JoinColumn(name = "credit_holder_id", nullable = false),
                foreignKey = @ForeignKey(name = "fk_credit_holder"))
        @AssociationOverride(name = "tags", joinTable = @JoinTable(name = "credit_tags"))
        Account credit;
    }

    /** Told apart by a letter that nobody writes. */
    @Entity(name = "Signal")
    @DiscriminatorColumn(name = "sort", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorOptions(force = true)
    @DiscriminatorValue("S")
    @Table(name = "signals", indexes = @Index(name = "ix_signal_sort", columnList = "sort, level"))
    public static class Signal {
        @Id
        Long id;

        byte level;
    }

    /** One of them. */
    @Entity(name = "Alarm")
    @DiscriminatorValue("A")
    public static class Alarm extends Signal {
        @Column(nullable = false, length = 20)
        String ring;
    }

    /** A table for each, of which the one above is no entity. */
    @Entity(name = "NoticeOfRarities")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Notice {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;

        @Column(unique = true)
        Integer number;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Signal signal;
    }

    /** Below it. */
    @Entity(name = "PlanOfRarities")
    public static class Plan extends Notice {
        LocalDate until;
    }

    /** Counted by a table with all settings. */
    @Entity(name = "NumberedByTable")
    public static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "all")
        @TableGenerator(
                name = "all",
                table = "numbers_of_all",
                pkColumnName = "of_what",
                valueColumnName = "so_far",
                pkColumnValue = "numbered",
                initialValue = 100,
                allocationSize = 10)
        Long id;
    }

    /** By the same. */
    @Entity(name = "NumberedTooByTable")
    public static class NumberedToo {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "too")
        @TableGenerator(
                name = "too",
                table = "numbers_of_all",
                pkColumnName = "of_what",
                valueColumnName = "so_far",
                pkColumnValue = "too")
        Integer id;
    }

    /** A key of many types. */
    @Embeddable
    public record ManyTypes(
            UUID one,

            @Enumerated(EnumType.ORDINAL) DayOfWeek two,

            LocalDate three,

            @Column(length = 3) String four,

            BigInteger five)
            implements Serializable {}

    /** Known by it. */
    @Entity(name = "KeyedByMany")
    public static class Keyed {
        @EmbeddedId
        ManyTypes id;

        @ManyToOne
        Keyed above;
    }

    /** UUIDs as others keep them. */
    @Entity(name = "UuidsOfAllKinds")
    public static class Uuids {
        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        UUID id;

        @JdbcTypeCode(SqlTypes.CHAR)
        UUID fixed;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 36)
        UUID text;

        @JdbcTypeCode(SqlTypes.BINARY)
        @Column(length = 16)
        UUID bytes;

        @JdbcType(VarcharJdbcType.class)
        @Column(length = 40)
        String named;
    }

    /** Parts of seconds, places behind the point. */
    @Entity(name = "PreciseOnes")
    public static class Precise {
        @Id
        Long id;

        @Column(precision = 3)
        LocalDateTime milli;

        @Column(precision = 0)
        LocalTime whole;

        OffsetTime there;

        @Column(precision = 38, scale = 0)
        BigInteger huge;

        @Column(precision = 10)
        double rough;

        @Column(precision = 30, scale = 10)
        BigDecimal fine;

        @Lob
        @Column(length = 70_000)
        String much;

        @Lob
        @Column(length = 200)
        byte[] little;

        char letter;

        @Column(length = 1)
        Character letterOrNot;
    }

    /** Computed, and indexed by that. */
    @Entity(name = "SlotOfRarities")
    @Table(name = "slots", check = @CheckConstraint(name = "ck_slots", constraint = "starts < ends"))
    public static class Slot {
        @Id
        Long id;

        int starts;

        int ends;

        @GeneratedColumn("ends - starts")
        Integer lasts;
    }

    /** Points at others in all ways of deleting. */
    @Entity(name = "BookingOfRarities")
    @Table(
            name = "bookings",
            indexes = {
                @Index(columnList = "slot_id"),
                @Index(name = "ux_bookings", columnList = "slot_id, person_id", unique = true)
            })
    public static class Booking {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "slot_id")
        @OnDelete(action = OnDeleteAction.CASCADE)
        Slot slot;

        @ManyToOne
        @JoinColumn(name = "person_id")
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Person person;

        @OneToOne(optional = false)
        @JoinColumn(name = "replaces_id", foreignKey = @ForeignKey(name = "fk_replaces"))
        Booking replaces;
    }

    /** Known by several things at once. */
    @Entity(name = "NaturalOfRarities")
    public static class Natural {
        @Id
        Long id;

        @NaturalId
        @Column(length = 20)
        String code;

        @NaturalId
        @ManyToOne(optional = false)
        Person owner;

        @NaturalId
        LocalDate since;
    }

    /** Defaults of all kinds. */
    @Entity(name = "PricedOfRarities")
    public static class Priced {
        @Id
        Long id;

        @ColumnDefault("1e3")
        double factor;

        @ColumnDefault("0.00")
        @Column(precision = 10, scale = 2, nullable = false)
        BigDecimal price;

        @ColumnDefault("(-7)")
        int shift;

        @ColumnDefault("'a -- b; c'")
        @Column(length = 20, nullable = false)
        String comment;

        @ColumnDefault("'2000-01-01'")
        LocalDate since;

        @ColumnDefault("'a\\\\b'")
        @Column(length = 5)
        String back;

        @ColumnDefault("(1 + 2)")
        Integer sum;
    }

    /** Types of Java around others. */
    @Entity(name = "WrappedOnes")
    public static class Wrapped {
        @Id
        Long id;

        @Column(length = 50)
        char[] chars;

        Serializable anything;

        java.util.BitSet bits;

        Class<?> type;
    }

    /** Its names are as long as databases allow. */
    @Entity(name = "VeryLongNameOfAnEntityThatSomebodyHasGenerated")
    public static class VeryLongNameOfAnEntityThatSomebodyHasGeneratedFromAnotherSystem {
        @Id
        @GeneratedValue
        Long id;

        @Column(length = 10)
        String code;

        @ManyToOne
        VeryLongNameOfAnEntityThatSomebodyHasGeneratedFromAnotherSystem theOneThatWasThereBeforeThisOneCame;
    }

    /** Names beyond letters. */
    @Entity(name = "Dollars")
    @Table(name = "dollars$", uniqueConstraints = @UniqueConstraint(columnNames = "größe"))
    public static class Dollars {
        @Id
        Long id;

        @Column(name = "größe")
        Integer size;

        @Column(name = "a$b", length = 4)
        String between;

        @Column(name = "_under1")
        Integer under;
    }
}
