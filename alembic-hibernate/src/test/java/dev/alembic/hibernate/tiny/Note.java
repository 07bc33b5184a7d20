package dev.alembic.hibernate.tiny;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entity. */
@Entity
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(length = 80, nullable = false)
    String firstLine;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Colour paper;

    /** What it is written on. */
    enum Colour {
        WHITE,
        YELLOW
    }
}
