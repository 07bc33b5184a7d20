package dev.alembic.hibernate.tiny;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** An entity that is validated. */
@Entity
public class Form {

    @Id
    Integer id;

    @NotBlank
    @Size(max = 40)
    String title;

    @Min(1)
    @Max(12)
    int weight;

    @Digits(integer = 6, fraction = 3)
    BigDecimal rate;

    @NotNull
    @Valid
    @Embedded
    Place place;

    @Embeddable
    static class Place {

        @NotNull
        @Size(min = 2, max = 2)
        String country;
    }
}
