package dev.alembic.hibernate.corner;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/** A key whose columns stand in another order than the columns of the table. */
@Entity
@Table(
        name = "account",
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"owner", "alias"}),
            @UniqueConstraint(name = "uq_alias", columnNames = "alias")
        })
class Account {

    @EmbeddedId
    Id id;

    @Column(length = 40, nullable = false)
    String owner;

    @Column(length = 40, nullable = false)
    String alias;

    /** Without a foreign key. */
    @ManyToOne
    @JoinColumn(name = "elsewhere_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Person elsewhere;

    /** With a foreign key of one's own making. */
    @ManyToOne
    @JoinColumn(
            name = "keeper_id",
            foreignKey =
                    @ForeignKey(
                            name = "fk_keeper",
                            foreignKeyDefinition = "foreign key (keeper_id) references Person(id)"
                                    + " on delete set null on update cascade"))
    Person keeper;

    @ManyToMany
    @JoinTable(name = "account_link")
    Set<Account> linked;

    @Embeddable
    static class Id implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(length = 3)
        String zone;

        long number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && number == id.number && zone.equals(id.zone);
        }

        @Override
        public int hashCode() {
            return Objects.hash(zone, number);
        }
    }
}
