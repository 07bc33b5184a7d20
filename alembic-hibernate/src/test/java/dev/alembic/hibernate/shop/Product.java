package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@SecondaryTable(name = "product_texts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "product_id"))
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(nullable = false)
    BigDecimal price;

    @Column(nullable = false)
    int pieces;

    @GeneratedColumn("price * pieces")
    BigDecimal worth;

    @Column(table = "product_texts", length = 2000)
    String summary;

    @Lob
    @Column(table = "product_texts")
    String manual;

    @ManyToMany
    @JoinTable(
            name = "product_tags",
            joinColumns = @JoinColumn(name = "product_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"),
            foreignKey = @ForeignKey(name = "fk_product_tags_product"))
    Set<Tag> tags;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "substitute_id")
    Product substitute;
}
