package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Owners and vets. */
@MappedSuperclass
public abstract class Person extends Identified {

    @Column(nullable = false, length = 30)
    private String firstName;

    @Column(nullable = false, length = 30)
    private String lastName;

    public String getName() {
        return firstName + " " + lastName;
    }
}
