package dev.alembic.hibernate.corner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** With the key of another entity. */
@Entity
class AccountSettings {

    @Id
    Long id;

    @MapsId
    @OneToOne(optional = false)
    Person person;

    boolean quiet;
}
