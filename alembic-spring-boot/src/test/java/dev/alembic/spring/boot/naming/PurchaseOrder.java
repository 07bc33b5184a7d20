package dev.alembic.spring.boot.naming;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has names that nobody has written down. */
@Entity
public class PurchaseOrder {

    @Id
    @Nullable
    Long id;

    @Nullable
    String deliveryAddress;

    @ManyToOne
    @Nullable
    PurchaseOrder replacedBy;

    @ElementCollection
    Set<String> giftTags = new HashSet<>();
}
