package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class Address {

    @Column(length = 80)
    String street;

    @Column(length = 40, nullable = false)
    String city;
}
