package dev.alembic.hibernate.snippet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Keys of several columns, whose order Hibernate chooses when a session factory starts. */
public final class Keys {

    private Keys() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {Vet.class, Specialty.class, Rental.class, Item.class, Seat.class, Ticket.class, Hen.class
        };
    }

    /** A join table whose owner's column comes later in the alphabet. */
    @Entity(name = "Vet")
    public static class Vet {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "vet_specialties",
                joinColumns = @JoinColumn(name = "vet_id"),
                inverseJoinColumns = @JoinColumn(name = "specialty_id"))
        Set<Specialty> specialties;

        /** A join table with a comment that is empty, which Hibernate 7 makes of nothing. */
        @OneToOne
        @JoinTable(name = "vet_favourite", joinColumns = @JoinColumn(name = "vet_id"))
        Specialty favourite;
    }

    /** Pointed at. */
    @Entity(name = "Specialty")
    public static class Specialty {
        @Id
        Integer id;
    }

    /** A key of two properties, of which the longer one is the first. */
    @Entity(name = "Rental")
    @IdClass(Rental.Key.class)
    public static class Rental {
        @Id
        @Column(length = 40)
        String shop;

        @Id
        int number;

        /** The key. */
        public static class Key implements Serializable {
            private static final long serialVersionUID = 1;
            String shop;
            int number;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && number == key.number && Objects.equals(shop, key.shop);
            }

            @Override
            public int hashCode() {
                return Objects.hash(shop, number);
            }
        }
    }

    /** Points at a key of two columns. */
    @Entity(name = "Item")
    public static class Item {
        @Id
        Long id;

        @ManyToOne
        Rental rental;
    }

    /** An embedded key. */
    @Entity(name = "Seat")
    public static class Seat {
        @EmbeddedId
        Place place;

        @ElementCollection
        @CollectionTable(name = "seat_prices")
        @MapKeyColumn(name = "currency", length = 3)
        @Column(name = "amount")
        Map<String, Integer> prices;
    }

    /** Its columns. */
    @Embeddable
    public static class Place implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(length = 2)
        String line;

        byte position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && position == place.position && Objects.equals(line, place.line);
        }

        @Override
        public int hashCode() {
            return Objects.hash(line, position);
        }
    }

    /** A key that is a key of another table as well. */
    @Entity(name = "Ticket")
    public static class Ticket {
        @Id
        @ManyToOne
        Seat seat;

        @Id
        long onDay;
    }

    /** A list and its positions. */
    @Entity(name = "Hen")
    public static class Hen {
        @Id
        Long id;

        @ElementCollection
        @CollectionTable(name = "hen_eggs")
        @OrderColumn(name = "a_position")
        List<String> eggs;
    }
}
