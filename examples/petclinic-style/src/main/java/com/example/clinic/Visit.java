package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A treatment. */
@Entity
@Table(name = "visits", indexes = @Index(name = "visits_pet", columnList = "pet_id"))
public class Visit extends Identified {

    @ManyToOne(optional = false)
    @JoinColumn(name = "pet_id")
    private Pet pet;

    @Column(nullable = false)
    private LocalDate visitedOn;

    @Column(nullable = false, length = 255)
    private String description;

    public String getDescription() {
        return description;
    }
}
