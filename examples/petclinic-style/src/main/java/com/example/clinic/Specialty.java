package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a vet is good at. */
@Entity
@Table(name = "specialties")
public class Specialty extends Identified {

    @Column(nullable = false, length = 80)
    private String name;

    public String getName() {
        return name;
    }
}
