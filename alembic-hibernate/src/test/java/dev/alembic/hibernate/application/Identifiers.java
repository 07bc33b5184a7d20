package dev.alembic.hibernate.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Keys of every kind, and what points at them. */
public final class Identifiers {

    private Identifiers() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Counted.class,
            CountedSmall.class,
            Sequenced.class,
            SequencedBy20.class,
            SharedOne.class,
            SharedTwo.class,
            Tabled.class,
            TabledToo.class,
            Unique.class,
            UniqueText.class,
            UniqueTimed.class,
            Coded.class,
            Huge.class,
            Exact.class,
            Person.class,
            Passport.class,
            Profile.class,
            Company.class,
            Site.class,
            Room.class,
            Desk.class,
            Enrolment.class,
            Grade.class,
            Priced.class,
            PriceNote.class,
            Citizen.class,
            Country.class,
            City.class,
            Street.class,
            Letter.class
        };
    }

    /** The database counts. */
    @Entity(name = "CountedKey")
    public static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne
        CountedSmall other;
    }

    /** With a smaller number. */
    @Entity(name = "CountedSmall")
    @Table(name = "counted_small")
    public static class CountedSmall {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Column(name = "counted_id")
        Integer id;
    }

    /** A sequence counts, one by one. */
    @Entity(name = "Sequenced")
    public static class Sequenced {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_by_one")
        @SequenceGenerator(name = "one_by_one", sequenceName = "seq_one_by_one", allocationSize = 1)
        Long id;
    }

    /** In steps, from somewhere. */
    @Entity(name = "SequencedBy20")
    public static class SequencedBy20 {
        @Id
        @GeneratedValue(generator = "by20")
        @SequenceGenerator(name = "by20", sequenceName = "seq_by_20", allocationSize = 20, initialValue = 1000)
        Integer id;
    }

    /** Two count with one sequence. */
    @Entity(name = "SharedOne")
    @SequenceGenerator(name = "shared", sequenceName = "shared_seq")
    public static class SharedOne {
        @Id
        @GeneratedValue(generator = "shared")
        Long id;
    }

    /** The other one. */
    @Entity(name = "SharedTwo")
    public static class SharedTwo {
        @Id
        @GeneratedValue(generator = "shared")
        Long id;
    }

    /** A table counts, for two. */
    @Entity(name = "Tabled")
    public static class Tabled {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
        @TableGenerator(
                name = "counters",
                table = "counters",
                pkColumnName = "what",
                valueColumnName = "number",
                pkColumnValue = "tabled",
                allocationSize = 10)
        Long id;
    }

    /** In the same table. */
    @Entity(name = "TabledToo")
    public static class TabledToo {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "counters_too")
        @TableGenerator(
                name = "counters_too",
                table = "counters",
                pkColumnName = "what",
                valueColumnName = "number",
                pkColumnValue = "tabled_too",
                initialValue = 5)
        Integer id;
    }

    /** A UUID as the database has it. */
    @Entity(name = "UniqueOne")
    public static class Unique {
        @Id
        @GeneratedValue
        UUID id;

        @ManyToOne
        UniqueText text;
    }

    /** As a text. */
    @Entity(name = "UniqueText")
    public static class UniqueText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 36)
        UUID id;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        UUID other;

        @JdbcTypeCode(SqlTypes.BINARY)
        UUID third;
    }

    /** With the time in it, in a text. */
    @Entity(name = "UniqueTimed")
    public static class UniqueTimed {
        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        String id;
    }

    /** Given by people. */
    @Entity(name = "Coded")
    public static class Coded {
        @Id
        @Column(length = 3)
        String code;
    }

    /** More than a long. */
    @Entity(name = "Huge")
    public static class Huge {
        @Id
        @Column(precision = 30)
        BigInteger id;
    }

    /** With places behind the point. */
    @Entity(name = "Exact")
    public static class Exact {
        @Id
        @Column(precision = 10, scale = 4)
        BigDecimal id;
    }

    /** Pointed at by keys. */
    @Entity(name = "PersonOfKeys")
    @Table(name = "persons")
    public static class Person {
        @Id
        @GeneratedValue
        Long id;

        @OneToOne(mappedBy = "person")
        Profile profile;
    }

    /** Its key is a column of its own. */
    @Entity(name = "Passport")
    public static class Passport {
        @Id
        @GeneratedValue
        Long id;

        @OneToOne(optional = false)
        Person person;
    }

    /** Its key is that of the person. */
    @Entity(name = "Profile")
    public static class Profile {
        @Id
        Long id;

        @MapsId
        @OneToOne
        @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_profile_person"))
        Person person;

        String motto;
    }

    /** Shares its key by agreement. */
    @Entity(name = "Company")
    public static class Company {
        @Id
        Long id;

        @OneToOne
        @PrimaryKeyJoinColumn
        Person owner;
    }

    /** A key of two. */
    @Embeddable
    public record SiteId(
            @Column(name = "company_no") long company,
            @Column(name = "site_no", length = 8) String number) implements Serializable {}

    /** With an embedded key that is a record. */
    @Entity(name = "Site")
    public static class Site {
        @EmbeddedId
        SiteId id;

        @MapsId("company")
        @ManyToOne
        @JoinColumn(name = "company_no")
        Company company;
    }

    /** A key of three, two of which point at a site. */
    @Embeddable
    public record RoomId(
            SiteId site, @Column(name = "room_no") int number) implements Serializable {}

    /** A key in a key. */
    @Entity(name = "Room")
    public static class Room {
        @EmbeddedId
        RoomId id;

        @MapsId("site")
        @ManyToOne
        @JoinColumns({
            @JoinColumn(name = "company_no", referencedColumnName = "company_no"),
            @JoinColumn(name = "site_no", referencedColumnName = "site_no")
        })
        Site site;
    }

    /** Points at a key of three. */
    @Entity(name = "Desk")
    public static class Desk {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Room room;
    }

    /** A key of two entities. */
    public record EnrolmentId(Long person, String course) implements Serializable {}

    /** With a class for its key. */
    @Entity(name = "Enrolment")
    @IdClass(EnrolmentId.class)
    public static class Enrolment {
        @Id
        @ManyToOne
        Person person;

        @Id
        @Column(length = 20)
        String course;

        LocalDate since;
    }

    /** Points at a key that points. */
    @Entity(name = "Grade")
    public static class Grade {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        Enrolment enrolment;

        byte points;
    }

    /** A key of a date and a text. */
    @Embeddable
    public record PriceId(
            LocalDate onDay, @Column(length = 12) String article) implements Serializable {}

    /** With a date in its key. */
    @Entity(name = "Priced")
    public static class Priced {
        @EmbeddedId
        PriceId id;

        BigDecimal amount;
    }

    /** Has the whole key of another one for its own. */
    @Entity(name = "PriceNote")
    public static class PriceNote {
        @EmbeddedId
        PriceId id;

        @MapsId
        @OneToOne
        Priced price;

        String note;
    }

    /** Known by what people know. */
    @Entity(name = "Citizen")
    public static class Citizen {
        @Id
        @GeneratedValue
        Long id;

        @NaturalId
        @Column(nullable = false, length = 2)
        String state;

        @NaturalId
        @Column(nullable = false, length = 12)
        String number;
    }

    /** Known by a code that may change. */
    @Entity(name = "Country")
    public static class Country {
        @Id
        @GeneratedValue
        Integer id;

        @NaturalId(mutable = true)
        @Column(length = 2)
        String code;
    }

    /** Points at a column that is no key. */
    @Entity(name = "City")
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uq_city_name",
                        columnNames = {"country_code", "name"}),
                @UniqueConstraint(columnNames = {"name", "zone"})
            })
    public static class City {
        @Id
        @GeneratedValue
        Integer id;

        @ManyToOne
        @JoinColumn(name = "country_code", referencedColumnName = "code")
        Country country;

        @Column(length = 60)
        String name;

        @Column(length = 10)
        String zone;
    }

    /** Points at two columns that are no key. */
    @Entity(name = "Street")
    public static class Street {
        @Id
        @GeneratedValue
        Integer id;

        @ManyToOne
        @JoinColumns({
            @JoinColumn(name = "city_name", referencedColumnName = "name"),
            @JoinColumn(name = "city_zone", referencedColumnName = "zone")
        })
        City city;
    }

    /** Points by a column that it has anyway. */
    @Entity(name = "LetterOfKeys")
    @Table(name = "letters")
    public static class Letter {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "street_id")
        Integer streetId;

        @ManyToOne
        @JoinColumn(name = "street_id", insertable = false, updatable = false)
        Street street;
    }
}
