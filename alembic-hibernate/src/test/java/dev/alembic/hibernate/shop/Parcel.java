package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** With one table for all subclasses. */
@Entity
@Table(name = "parcels", indexes = @Index(columnList = "kind"))
@DiscriminatorColumn(name = "kind", length = 10)
@DiscriminatorValue("plain")
class Parcel {

    @Id
    @GeneratedValue
    Integer id;

    @Entity
    @DiscriminatorValue("cold")
    static class Cold extends Parcel {
        @Column(nullable = false)
        int degrees;
    }
}
