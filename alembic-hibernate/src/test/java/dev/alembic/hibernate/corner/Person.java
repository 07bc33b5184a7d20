package dev.alembic.hibernate.corner;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.SoftDelete;

/** Softly deleted, with what a superclass brings. */
@Entity
@SoftDelete
class Person extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "people", sequenceName = "People_Numbers", allocationSize = 1)
    Long id;

    @Column(name = "`Full Name`")
    String name;

    /** A join table in between, since nobody says where the key is. */
    @OneToMany
    List<Reminder> reminders;

    @ElementCollection
    @MapKeyJoinColumn(name = "debtor_id")
    @Column(name = "sum")
    Map<Person, BigDecimal> debts;

    @ManyToMany
    List<Person> friends;
}
