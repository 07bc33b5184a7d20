package dev.alembic.hibernate.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity before and after it got other names. */
public final class Renamed {

    private Renamed() {}

    /** Before. */
    @Entity(name = "Film")
    public static class Film {
        @Id
        @GeneratedValue
        Long id;

        String author;

        @Column(length = 80, nullable = false)
        String title;

        int year;
    }

    /** With another table. */
    @Entity(name = "Movie")
    public static class Movie {
        @Id
        @GeneratedValue
        Long id;

        String author;

        @Column(length = 80, nullable = false)
        String title;

        int year;
    }

    /** With another column, which is elsewhere in the alphabet. */
    @Entity(name = "Headlined")
    @Table(name = "Film")
    public static class Headlined {
        @Id
        @GeneratedValue(generator = "Film_SEQ")
        Long id;

        String author;

        @Column(length = 80, nullable = false)
        String headline;

        int year;
    }
}
