package dev.alembic.hibernate.application;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ConcreteProxy;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.RowId;
import org.hibernate.generator.EventType;

/** What fewer applications map. */
public final class Extras {

    private Extras() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Figure.class,
            Ticket.class,
            Told.class,
            Scaled.class,
            Partitioned.class,
            Twice.class,
            Owned.class,
            Base.class,
            Derived.class,
            Playlist.class,
            Tuned.class
        };
    }

    /** With a part that has parts below it. */
    @Entity(name = "Figure")
    public static class Figure {
        @Id
        Long id;

        @Embedded
        Form form;

        @ElementCollection
        Set<Form> others;
    }

    /** A part of several kinds. */
    @Embeddable
    @DiscriminatorColumn(name = "form_kind", length = 8)
    @DiscriminatorValue("none")
    public static class Form {
        @Column(length = 20)
        String colour;
    }

    /** One kind. */
    @Embeddable
    @DiscriminatorValue("round")
    public static class Round extends Form {
        Double radius;
    }

    /** Another. */
    @Embeddable
    @DiscriminatorValue("edged")
    public static class Edged extends Form {
        Integer corners;
    }

    /** Counted by a sequence with words of its own. */
    @Entity(name = "TicketOfExtras")
    @Table(name = "tickets_of_extras", comment = "Sold at the door", options = "")
    @RowId
    public static class Ticket {
        @Id
        @GeneratedValue(generator = "tickets")
        @SequenceGenerator(name = "tickets", sequenceName = "ticket_numbers", initialValue = 5, allocationSize = 5)
        Long id;

        @Column(comment = "Printed", length = 30)
        String text;
    }

    /** Written by the database. */
    @Entity(name = "Told")
    public static class Told {
        @Id
        Long id;

        @Generated(event = EventType.INSERT, sql = "current_timestamp")
        Instant at;
    }

    /** Parts of seconds. */
    @Entity(name = "Scaled")
    public static class Scaled {
        @Id
        Long id;

        @Column(secondPrecision = 2)
        Instant hundredths;
    }

    /** Found by a part of its key. */
    @Entity(name = "Partitioned")
    public static class Partitioned {
        @Id
        Long id;

        @PartitionKey
        @Column(nullable = false)
        int part;
    }

    /** The same part twice. */
    @Entity(name = "Twice")
    public static class Twice {
        @Id
        Long id;

        @Embedded
        @EmbeddedColumnNaming("gross_%s")
        Amount gross;

        @Embedded
        @EmbeddedColumnNaming("net_%s")
        Amount net;
    }

    /** A record. */
    @Embeddable
    public record Amount(
            @Column(precision = 12, scale = 3, nullable = false)
            BigDecimal worth,

            Cents cents) {}

    /** A record in a record. */
    @Embeddable
    public record Cents(short count) {}

    /** Owned by one. */
    @Entity(name = "OwnedByOne")
    public static class Owned {
        @Id
        Long id;

        @OneToOne(optional = false)
        @JoinColumn(name = "owner", referencedColumnName = "id", nullable = false, updatable = false)
        Ticket owner;
    }

    /** A superclass that is no entity. */
    @MappedSuperclass
    public abstract static class Root {
        @Id
        @GeneratedValue
        private Long id;

        @Version
        private short revision;
    }

    /** Below it. */
    @Entity(name = "BaseOfExtras")
    @ConcreteProxy
    public static class Base extends Root {
        @ManyToOne
        Base previous;
    }

    /** Below that. */
    @Entity(name = "DerivedOfExtras")
    public static class Derived extends Base {
        @Column(length = 3)
        String more;
    }

    /** A list of parts with a list. */
    @Entity(name = "Playlist")
    public static class Playlist {
        @Id
        Long id;

        @ElementCollection
        @OrderColumn(name = "at_position", columnDefinition = "integer default 0")
        List<Amount> amounts;
    }

    /** Points at two of one entity. */
    @Entity(name = "TunedOnes")
    public static class Tuned {
        @Id
        Long id;

        @ManyToOne
        Ticket first;

        @ManyToOne
        @JoinColumn(nullable = false)
        Ticket otherTicket;
    }
}
