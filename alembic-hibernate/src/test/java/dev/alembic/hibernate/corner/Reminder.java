package dev.alembic.hibernate.corner;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.TableGenerator;
import java.time.Duration;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.TenantId;

/** Whose class is computed, and which belongs to a tenant. */
@Entity
@Inheritance
@DiscriminatorFormula("case when snoozed is null then 'A' else 'B' end")
class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    @TableGenerator(name = "r", pkColumnName = "kind", valueColumnName = "latest", table = "counters")
    int id;

    @TenantId
    String tenant;

    Duration snoozed;
}
