package dev.alembic.hibernate.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** With a name that has to be quoted. */
@Entity
@Table(name = "`order`")
class Purchase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_ids")
    @SequenceGenerator(name = "order_ids", sequenceName = "order_numbers", initialValue = 1000, allocationSize = 20)
    long id;

    LocalDateTime placedAt;

    @ManyToOne(optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_order_customer"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Customer customer;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
    Set<PurchaseLine> lines;
}
