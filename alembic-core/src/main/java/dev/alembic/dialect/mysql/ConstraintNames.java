package dev.alembic.dialect.mysql;

import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Map;
import java.util.Optional;

/**
 * Names of constraints that go along with their table: whether the server made them up or a user
 * did, those that begin with the table's name and the mark of the kind (MySQL manual 15.1.36;
 * observed with MariaDB 11.4, where checks keep their names).
 */
final class ConstraintNames {

    /** Of MySQL, which renames checks as well. */
    static final ConstraintNames OF_MYSQL =
            new ConstraintNames(Map.of(ConstraintKind.FOREIGN_KEY, "_ibfk_", ConstraintKind.CHECK, "_chk_"));

    /** Of MariaDB. */
    static final ConstraintNames OF_MARIADB = new ConstraintNames(Map.of(ConstraintKind.FOREIGN_KEY, "_ibfk_"));

    private final Map<ConstraintKind, String> marks;

    private ConstraintNames(Map<ConstraintKind, String> marks) {
        this.marks = marks;
    }

    /** The constraint as it is called once its table is. */
    Constraint afterRename(Constraint constraint, TableName from, TableName to) {
        Optional<String> mark = Optional.ofNullable(marks.get(constraint.kind()));
        Optional<Name> renamed = mark.flatMap(word ->
                constraint.name().flatMap(name -> afterRename(name, from.text() + word, to.text(), word)));
        return renamed.isPresent() ? constraint.named(renamed.get()) : constraint;
    }

    private static Optional<Name> afterRename(Name name, String start, String table, String mark) {
        String text = name.text();
        return text.startsWith(start)
                ? Optional.of(name.withText(table + text.substring(text.indexOf(mark))))
                : Optional.empty();
    }
}
