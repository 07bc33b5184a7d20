package dev.alembic.hibernate.corner;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Columns for whoever extends it. */
@MappedSuperclass
abstract class Audited {

    Instant changedAt;

    @Column(length = 50)
    String changedBy;
}
