package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A rule that the rows of a table keep. */
public sealed interface Constraint extends TableItem
        permits PrimaryKeyConstraint, UniqueConstraint, ForeignKeyConstraint, CheckConstraint, ExcludeConstraint {

    /** Its name; absent: made by the naming convention, else by the database. */
    Optional<Name> name();

    /** What it may have beside its own. */
    ConstraintTraits traits();

    /** Its kind. */
    ConstraintKind kind();

    /** The columns it is on, in order; empty where it is on expressions. */
    List<Name> columns();

    /** The same constraint under another name. */
    Constraint named(Name newName);

    /** The same constraint with other traits. */
    Constraint with(UnaryOperator<ConstraintTraits> change);

    /** Options of dialects. */
    default Options options() {
        return traits().options();
    }
}
