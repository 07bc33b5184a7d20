package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

/** With a table for each class, each whole. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Machine {

    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, length = 20)
    String label;

    @ManyToOne
    Product makes;

    @Entity(name = "Press")
    static class Press extends Machine {
        int tons;
    }

    @Entity(name = "Lathe")
    static class Lathe extends Machine {
        double diameter;
    }
}
