package dev.alembic.hibernate.corner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Immutable;

/** Columns defined in SQL. */
@Entity
@Immutable
@Table(
        indexes = {
            @Index(name = "ix_mixed_Case", columnList = "withDefault ASC, number_no DESC"),
            @Index(name = "ux_hint", columnList = "hint", unique = true)
        })
@Check(name = "ck_sum", constraints = "number_no + small_no < 1000")
@Check(constraints = "number_no > small_no")
class Definitions {

    @Id
    @Column(columnDefinition = "varchar(36)")
    String id;

    @Column(columnDefinition = "varchar(20) default 'it''s, (new)' not null")
    String withDefault;

    @Column(columnDefinition = "integer DEFAULT 0 NOT NULL", name = "number_no")
    int number;

    @Column(columnDefinition = "smallint default 1", name = "small_no", nullable = false)
    @Check(name = "ck_small", constraints = "small_no > 0")
    short small;

    @Column(columnDefinition = "numeric(10, 4)")
    java.math.BigDecimal rate;

    @Column(columnDefinition = "timestamp default current_timestamp")
    java.time.LocalDateTime moment;

    @Check(constraints = "hint > 'a'")
    @Check(constraints = "hint <> 'none'")
    @Column(length = 99)
    String hint;
}
