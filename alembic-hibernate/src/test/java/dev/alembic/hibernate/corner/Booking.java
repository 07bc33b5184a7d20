package dev.alembic.hibernate.corner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Whose foreign keys go in circles, and to something else than a primary key. */
@Entity
class Booking {

    @Id
    int number;

    @OneToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Booking reversal;

    @ManyToOne
    @JoinColumn(name = "account_alias", referencedColumnName = "alias")
    Account account;
}
