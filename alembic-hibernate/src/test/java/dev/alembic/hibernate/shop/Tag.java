package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.Set;
import org.hibernate.annotations.NaturalId;

@Entity
@Table(name = "tags")
class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "tag_ids")
    @TableGenerator(name = "tag_ids", table = "id_numbers", initialValue = 10)
    Integer id;

    @NaturalId
    @Column(length = 40)
    String word;

    @ManyToMany(mappedBy = "tags")
    Set<Product> products;
}
