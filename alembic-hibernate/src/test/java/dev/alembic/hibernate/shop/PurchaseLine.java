package dev.alembic.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** With a key of two columns, one of which points elsewhere. */
@Entity
@Table(name = "order_line")
@IdClass(PurchaseLine.Key.class)
class PurchaseLine {

    @Id
    @ManyToOne
    @JoinColumn(name = "order_id")
    Purchase purchase;

    @Id
    int line;

    @ManyToOne(optional = false)
    Product product;

    short amount;

    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        Long purchase;
        Integer line;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(purchase, key.purchase) && Objects.equals(line, key.line);
        }

        @Override
        public int hashCode() {
            return Objects.hash(purchase, line);
        }
    }
}
