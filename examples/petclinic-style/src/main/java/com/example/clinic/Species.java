package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Cat, dog, hamster. */
@Entity
@Table(name = "species")
public class Species extends Identified {

    @Column(nullable = false, length = 80, unique = true)
    private String name;

    public String getName() {
        return name;
    }
}
