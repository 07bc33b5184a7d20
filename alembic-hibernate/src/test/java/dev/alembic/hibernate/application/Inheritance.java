package dev.alembic.hibernate.application;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Classes above and below each other. */
public final class Inheritance {

    private Inheritance() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Vehicle.class,
            Car.class,
            Truck.class,
            Electric.class,
            Medium.class,
            Book.class,
            Film.class,
            Documentary.class,
            Shape.class,
            Circle.class,
            Square.class,
            Cube.class,
            Staff.class,
            Worker.class,
            Boss.class,
            Beast.class,
            Cat.class,
            Dog.class,
            Invoice.class,
            Reminder.class,
            Dossier.class,
            Leaf.class,
            Petal.class,
            Branch.class
        };
    }

    /** One table for all, told apart by a text. */
    @Entity(name = "Vehicle")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 12)
    @Table(indexes = @Index(name = "ix_vehicle_kind", columnList = "kind, plate"))
    public abstract static class Vehicle {
        @Id
        @GeneratedValue
        Long id;

        @Column(length = 10)
        String plate;
    }

    /** Has a column that others may not have. */
    @Entity(name = "Car")
    @DiscriminatorValue("car")
    public static class Car extends Vehicle {
        @Column(nullable = false)
        int doors;
    }

    /** Points at others of its kind. */
    @Entity(name = "Truck")
    @DiscriminatorValue("truck")
    public static class Truck extends Vehicle {
        BigDecimal maxLoad;

        @ManyToOne
        Truck pulls;
    }

    /** Below another one. */
    @Entity(name = "Electric")
    @DiscriminatorValue("electric")
    public static class Electric extends Car {
        @ElementCollection
        Set<String> plugs;
    }

    /** A table for each, joined, told apart by a number. */
    @Entity(name = "Medium")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "medium_type", discriminatorType = DiscriminatorType.INTEGER)
    public static class Medium {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Integer id;

        @Version
        int version;

        String title;
    }

    /** Has a key of another name. */
    @Entity(name = "Book")
    @DiscriminatorValue("1")
    @PrimaryKeyJoinColumn(name = "book_id")
    public static class Book extends Medium {
        @Column(unique = true, length = 17)
        String isbn;
    }

    /** Goes with the row above it. */
    @Entity(name = "FeatureFilm")
    @DiscriminatorValue("2")
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Table(name = "films")
    public static class Film extends Medium {
        short minutes;
    }

    /** On the third storey. */
    @Entity(name = "Documentary")
    @DiscriminatorValue("3")
    public static class Documentary extends Film {
        @ManyToOne
        Book after;
    }

    /** A whole table for each. */
    @Entity(name = "Shape")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Shape {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        @Column(nullable = false, unique = true, length = 30)
        String label;
    }

    /** With columns of its own. */
    @Entity(name = "Circle")
    public static class Circle extends Shape {
        double radius;
    }

    /** With others. */
    @Entity(name = "Square")
    public static class Square extends Shape {
        float side;

        @ManyToOne
        Circle inside;
    }

    /** A whole table below another one. */
    @Entity(name = "Cube")
    public static class Cube extends Square {
        Long height;
    }

    /** Joined without anything that tells apart. */
    @Entity(name = "Staff")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    public abstract static class Staff {
        @Id
        @GeneratedValue
        Long id;

        String name;
    }

    /** Reports to another one. */
    @Entity(name = "Worker")
    public static class Worker extends Staff {
        @ManyToOne(optional = false)
        Boss boss;
    }

    /** Has many. */
    @Entity(name = "Boss")
    public static class Boss extends Staff {
        @OneToMany(mappedBy = "boss")
        List<Worker> workers;

        LocalDate since;
    }

    /** Told apart by an expression. */
    @Entity(name = "Beast")
    @DiscriminatorFormula("case when lives > 1 then 'C' else 'D' end")
    public abstract static class Beast {
        @Id
        Long id;

        int lives;
    }

    /** Has nothing of its own. */
    @Entity(name = "Cat")
    @DiscriminatorValue("C")
    public static class Cat extends Beast {}

    /** Has a column. */
    @Entity(name = "Dog")
    @DiscriminatorValue("D")
    public static class Dog extends Beast {
        Boolean barks;
    }

    /** What every entity of an application has. */
    @MappedSuperclass
    public abstract static class Tracked<K> {
        @Id
        @GeneratedValue
        K id;

        @Version
        Long version;

        @Column(updatable = false, nullable = false)
        Instant createdAt;

        @ManyToOne
        Worker createdBy;
    }

    /** What many have. */
    @MappedSuperclass
    public abstract static class Document extends Tracked<Long> {
        @Column(length = 40)
        String number;

        @Enumerated(EnumType.STRING)
        @Column(length = 20, nullable = false)
        State state;
    }

    /** Of a document. */
    public enum State {
        DRAFT,
        SENT,
        PAID
    }

    /** Calls what it inherits by other names. */
    @Entity(name = "Invoice")
    @Table(
            name = "invoices",
            uniqueConstraints = @UniqueConstraint(name = "uq_invoice_number", columnNames = "invoice_number"))
    @AttributeOverride(name = "number", column = @Column(name = "invoice_number", length = 20, nullable = false))
    @AssociationOverride(name = "createdBy", joinColumns = @JoinColumn(name = "clerk_id", nullable = false))
    public static class Invoice extends Document {
        @Column(precision = 12, scale = 2)
        @ColumnDefault("0")
        BigDecimal total;
    }

    /** Leaves the names alone. */
    @Entity(name = "DocumentReminder")
    @Table(name = "reminders")
    public static class Reminder extends Document {
        @ManyToOne
        Invoice invoice;
    }

    /** In three tables. */
    @Entity(name = "Dossier")
    @SecondaryTables({
        @SecondaryTable(name = "dossier_text"),
        @SecondaryTable(
                name = "dossier_state",
                pkJoinColumns = @PrimaryKeyJoinColumn(name = "dossier"),
                indexes = @Index(columnList = "state"))
    })
    public static class Dossier {
        @Id
        Long id;

        @Column(table = "dossier_text", length = 4000)
        String text;

        @Column(table = "dossier_state", length = 8, nullable = false)
        String state;

        @ManyToOne
        @JoinColumn(table = "dossier_state")
        Staff reader;
    }

    /** A superclass whose generic types are bound below. */
    @MappedSuperclass
    public abstract static class Node<P, V> {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent")
        P parent;

        @Column(name = "content")
        V value;
    }

    /** Bound to a text. */
    @Entity(name = "Leaf")
    public static class Leaf extends Node<Branch, String> {}

    /** Bound to a number. */
    @Entity(name = "Petal")
    public static class Petal extends Node<Leaf, Integer> {}

    /** Bound to itself. */
    @Entity(name = "Branch")
    public static class Branch extends Node<Branch, LocalDate> {}
}
