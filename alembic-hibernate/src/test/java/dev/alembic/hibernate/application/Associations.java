package dev.alembic.hibernate.application;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.Parent;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.IntegerJavaType;

/** Collections of everything, and entities that point at each other. */
public final class Associations {

    private Associations() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Album.class,
            Track.class,
            Artist.class,
            Genre.class,
            Shelf.class,
            Crate.class,
            Reader.class,
            Customer.class,
            Purchase.class,
            Line.class,
            Folder.class,
            Attachment.class,
            Timetable.class,
            Lesson.class,
            Wallet.class,
            Memo.class,
            Left.class,
            Right.class,
            Loose.class
        };
    }

    /** Collections of values. */
    @Entity(name = "Album")
    public static class Album {
        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        Set<String> tags;

        @ElementCollection
        @CollectionTable(
                name = "album_ratings",
                joinColumns = @JoinColumn(name = "album"),
                uniqueConstraints = @UniqueConstraint(columnNames = {"album", "rating"}),
                indexes = @Index(name = "ix_album_ratings", columnList = "rating"))
        @Column(name = "rating", nullable = false)
        Collection<Integer> ratings;

        @ElementCollection
        @OrderColumn(name = "position", nullable = false)
        @Column(length = 80)
        List<String> sides;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        @Column(length = 10)
        Set<DayOfWeek> played;

        @ElementCollection
        @MapKeyColumn(name = "lang", length = 2)
        @Column(name = "title", nullable = false, length = 100)
        Map<String, String> titles;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<DayOfWeek, BigDecimal> prices;

        @ElementCollection
        @SortNatural
        SortedMap<LocalDate, String> history;

        @ElementCollection
        @CollectionTable(name = "album_shelves")
        @AttributeOverrides({
            @AttributeOverride(name = "width", column = @Column(name = "w")),
            @AttributeOverride(name = "height", column = @Column(name = "h", nullable = false))
        })
        Set<Size> sizes;

        @OneToMany(mappedBy = "album")
        @OrderBy("number")
        List<Track> tracks;
    }

    /** A value of two. */
    @Embeddable
    public static class Size {
        int width;
        int height;

        @ManyToOne
        Shelf shelf;
    }

    /** One of many. */
    @Entity(name = "Track")
    @Table(
            name = "tracks",
            indexes = {
                @Index(columnList = "album_id, number DESC"),
                @Index(name = "ux_tracks_title", columnList = "title, album_id", unique = true)
            })
    public static class Track {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Album album;

        int number;

        @Column(length = 100)
        String title;

        @ManyToMany
        @JoinTable(
                name = "track_artists",
                joinColumns = @JoinColumn(name = "track_id"),
                inverseJoinColumns = @JoinColumn(name = "artist_id"),
                indexes = @Index(name = "ix_track_artists", columnList = "artist_id"))
        @OrderColumn(name = "credit")
        List<Artist> artists;
    }

    /** Many to many, and to itself. */
    @Entity(name = "Artist")
    public static class Artist {
        @Id
        @GeneratedValue
        Long id;

        @ManyToMany(mappedBy = "artists")
        Set<Track> tracks;

        @ManyToMany
        @JoinTable(name = "artist_friends")
        Set<Artist> friends;

        @ManyToMany
        Collection<Genre> genres;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Artist teacher;
    }

    /** Pointed at by many. */
    @Entity(name = "Genre")
    public static class Genre {
        @Id
        @Column(length = 30)
        String name;
    }

    /** One to many without a way back. */
    @Entity(name = "Shelf")
    public static class Shelf {
        @Id
        @GeneratedValue
        Long id;

        @OneToMany
        Set<Crate> crates;

        @OneToMany
        @JoinColumn(name = "shelf_id", nullable = false)
        @OrderColumn(name = "place")
        List<Reader> readers;

        @OneToMany
        @JoinTable(name = "shelf_best")
        @MapKeyColumn(name = "topic")
        Map<String, Genre> best;
    }

    /** In a join table. */
    @Entity(name = "Crate")
    public static class Crate {
        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        @ListIndexBase(1)
        @OrderColumn
        List<Double> weights;

        @ElementCollection
        @OrderColumn
        String[] labels;
    }

    /** Joined by a column that the other side owns. */
    @Entity(name = "ReaderOfShelves")
    @Table(name = "readers")
    public static class Reader {
        @Id
        @GeneratedValue
        Long id;

        @ManyToMany
        @MapKeyJoinColumn(name = "artist_id")
        Map<Artist, Track> favourites;

        @OneToMany
        @JoinColumn(name = "reader_id")
        @MapKey(name = "number")
        Map<Integer, Track> byNumber;
    }

    /** With embedded parts under several names. */
    @Entity(name = "CustomerOfPurchases")
    @Table(name = "customers_of_purchases")
    public static class Customer {
        @Id
        @GeneratedValue
        Long id;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverrides({
            @AttributeOverride(name = "street", column = @Column(name = "work_street")),
            @AttributeOverride(name = "zip.code", column = @Column(name = "work_zip", length = 12)),
            @AttributeOverride(name = "zip.extra", column = @Column(name = "work_extra")),
        })
        Address work;

        @OneToMany(mappedBy = "customer", orphanRemoval = true)
        List<Purchase> purchases;
    }

    /** A part with a part. */
    @Embeddable
    public static class Address {
        @Column(length = 120)
        String street;

        Zip zip;
    }

    /** Its part. */
    @Embeddable
    public static class Zip {
        @Column(length = 8)
        String code;

        Short extra;
    }

    /** With lines that are values. */
    @Entity(name = "PurchaseOfCustomer")
    @Table(name = "purchases")
    public static class Purchase {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "customer", nullable = false, updatable = false)
        Customer customer;

        @ElementCollection
        @CollectionTable(name = "purchase_lines")
        @OrderColumn(name = "line_no")
        List<Line> lines;
    }

    /** A value that knows where it belongs. */
    @Embeddable
    public static class Line {
        @Parent
        Purchase purchase;

        @Column(nullable = false)
        int amount;

        @Column(precision = 10, scale = 2, nullable = false)
        BigDecimal price;

        @Column(length = 60)
        String article;

        /** Hibernate before 7.4 asks for it by this name. */
        public Purchase getPurchase() {
            return purchase;
        }

        /** As above. */
        public void setPurchase(Purchase owner) {
            this.purchase = owner;
        }
    }

    /** A tree. */
    @Entity(name = "Folder")
    public static class Folder {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Folder parent;

        @OneToMany(mappedBy = "parent")
        @SortNatural
        SortedSet<Folder> children;

        @OneToOne
        @JoinTable(
                name = "folder_cover",
                joinColumns = @JoinColumn(name = "folder_id"),
                inverseJoinColumns = @JoinColumn(name = "attachment_id"))
        Attachment cover;
    }

    /** Points at one of several entities. */
    @Entity(name = "Attachment")
    public static class Attachment {
        @Id
        @GeneratedValue
        Long id;

        @Any
        @AnyDiscriminator
        @AnyDiscriminatorValue(discriminator = "F", entity = Folder.class)
        @AnyDiscriminatorValue(discriminator = "A", entity = Album.class)
        @AnyKeyJavaClass(Long.class)
        @Column(name = "owner_type", length = 1)
        @JoinColumn(name = "owner_id")
        Object owner;

        @ManyToAny
        @AnyDiscriminator
        @AnyDiscriminatorValue(discriminator = "F", entity = Folder.class)
        @AnyDiscriminatorValue(discriminator = "A", entity = Album.class)
        @AnyKeyJavaClass(Long.class)
        @Column(name = "seen_type")
        @JoinTable(
                name = "attachment_seen",
                joinColumns = @JoinColumn(name = "attachment_id"),
                inverseJoinColumns = @JoinColumn(name = "seen_id"))
        Set<Object> seen;
    }

    /** A bag with a key of its own. */
    @Entity(name = "Timetable")
    public static class Timetable {
        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        @CollectionTable(name = "timetable_notes")
        @CollectionId(column = @Column(name = "note_id"), generator = "increment")
        @CollectionIdJavaType(IntegerJavaType.class)
        Collection<String> notes;

        @OneToMany(mappedBy = "timetable")
        @MapKeyEnumerated(EnumType.STRING)
        @MapKeyColumn(name = "week_day", length = 10)
        Map<DayOfWeek, Lesson> lessons;
    }

    /** Its key in the map is a column here. */
    @Entity(name = "Lesson")
    public static class Lesson {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Timetable timetable;
    }

    /** An embeddable with collections. */
    @Entity(name = "Wallet")
    public static class Wallet {
        @Id
        @GeneratedValue
        Long id;

        @Embedded
        Cards cards;
    }

    /** Has a table and a join table. */
    @Embeddable
    public static class Cards {
        @ElementCollection
        Set<String> numbers;

        @ManyToMany
        @JoinTable(name = "wallet_memos")
        List<Memo> memos;

        @OneToOne
        Memo last;
    }

    /** Pointed at. */
    @Entity(name = "Memo")
    public static class Memo {
        @Id
        @GeneratedValue
        Long id;

        @Column(length = 2000)
        String text;
    }

    /** Two that point at each other. */
    @Entity(name = "LeftOne")
    public static class Left {
        @Id
        Long id;

        @OneToOne
        Right right;
    }

    /** The other one. */
    @Entity(name = "RightOne")
    public static class Right {
        @Id
        Long id;

        @ManyToOne
        Left left;
    }

    /** Points at what may not be there. */
    @Entity(name = "Loose")
    public static class Loose {
        @Id
        Long id;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        Memo memo;
    }
}
