package dev.alembic.spring.boot.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the revisions make a table for. */
@Entity
@Table(name = "customers")
public class Customer {

    @Id
    @Nullable
    Integer id;

    @Nullable
    String name;

    @Nullable
    String phone;
}
