package dev.alembic.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** With a foreign key of two columns, and a key by the default generator. */
@Entity
class Complaint {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", referencedColumnName = "order_id")
    @JoinColumn(name = "line", referencedColumnName = "line")
    PurchaseLine about;

    @OneToOne
    @JoinColumn(name = "answer_id", unique = true)
    Complaint answer;
}
