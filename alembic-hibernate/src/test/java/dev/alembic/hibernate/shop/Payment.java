package dev.alembic.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.math.BigDecimal;

/** With a table for each subclass, joined. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Payment {

    @Id
    @GeneratedValue
    Long id;

    BigDecimal amount;

    @Entity(name = "Card")
    static class Card extends Payment {
        String digits;
    }

    @Entity(name = "Transfer")
    @PrimaryKeyJoinColumn(name = "payment_id")
    static class Transfer extends Payment {
        String iban;
    }
}
