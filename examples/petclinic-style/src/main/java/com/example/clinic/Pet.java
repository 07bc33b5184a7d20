package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who is treated. */
@Entity
@Table(name = "pets")
public class Pet extends Identified {

    @Column(nullable = false, length = 30)
    private String name;

    private LocalDate birthDate;

    /** The number of its chip, since there are chips. */
    @Column(length = 15, unique = true)
    private String chip;

    @ManyToOne(optional = false)
    @JoinColumn(name = "species_id")
    private Species species;

    @ManyToOne(optional = false)
    @JoinColumn(name = "owner_id")
    private Owner owner;

    public String getName() {
        return name;
    }
}
