package dev.alembic.hibernate.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

// @Comment is found in many mappings still.
@SuppressWarnings("deprecation")
@Entity
@Table(
        name = "customers",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_customers_name_city",
                        columnNames = {"name", "city"}),
        indexes = {
            @Index(name = "ix_customers_since", columnList = "member_since DESC, name"),
            @Index(columnList = "level")
        },
        check = @CheckConstraint(name = "ck_customers_credit", constraint = "credit <= 100000"))
@Comment("who buys")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 120, nullable = false)
    @Comment("as on the passport")
    String name;

    @Column(unique = true)
    String email;

    @Column(nullable = false)
    @ColumnDefault("'BRONZE'")
    @Enumerated(EnumType.STRING)
    Level level;

    @Enumerated(EnumType.ORDINAL)
    Level formerLevel;

    @Column(precision = 12, scale = 2, nullable = false)
    @ColumnDefault("0")
    BigDecimal credit;

    @Column(nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    Instant createdAt;

    @Column(name = "member_since")
    LocalDate since;

    boolean isActive;

    @Version
    int version;

    @Embedded
    Address address;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "invoice_street"))
    @AttributeOverride(name = "city", column = @Column(name = "invoice_city"))
    Address invoice;

    @ElementCollection
    @CollectionTable(name = "customer_phones", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "phone", length = 30, nullable = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<String> phones;

    @ElementCollection
    @OrderColumn(name = "place")
    List<Level> history;

    @ElementCollection
    @MapKeyColumn(name = "topic", length = 50)
    @Column(name = "note", length = 500)
    Map<String, String> notes;
}
