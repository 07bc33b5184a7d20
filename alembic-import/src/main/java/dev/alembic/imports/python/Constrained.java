package dev.alembic.imports.python;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.UniqueConstraint;
import java.util.Optional;

/** What the constraints of SQLAlchemy have in common: a name, when they are checked, what follows. */
final class Constrained {

    private final Optional<String> name;
    private final Optional<String> onDelete;
    private final Optional<String> onUpdate;
    private final Optional<String> initially;
    private final Optional<String> match;
    private final boolean isDeferrable;
    private final boolean usesAlter;

    Constrained(Arguments arguments) {
        this.name = arguments.text("name");
        this.onDelete = arguments.text("ondelete");
        this.onUpdate = arguments.text("onupdate");
        this.initially = arguments.text("initially");
        this.match = arguments.text("match");
        this.isDeferrable = arguments.isTrue("deferrable");
        this.usesAlter = arguments.isTrue("use_alter");
    }

    Constraint on(Constraint constraint) {
        if (constraint instanceof ForeignKeyConstraint key) {
            return on(key);
        } else if (constraint instanceof PrimaryKeyConstraint key) {
            PrimaryKeyConstraint named = name.map(key::named).orElse(key);
            return isDeferrable ? named.deferrable() : named;
        } else if (constraint instanceof UniqueConstraint unique) {
            UniqueConstraint named = name.map(unique::named).orElse(unique);
            UniqueConstraint checked = isDeferrable ? named.deferrable() : named;
            return initially.map(checked::initially).orElse(checked);
        } else if (constraint instanceof CheckConstraint check) {
            return name.map(check::named).orElse(check);
        }
        throw new UntranslatableException("a constraint of that kind");
    }

    ForeignKeyConstraint on(ForeignKeyConstraint key) {
        ForeignKeyConstraint result = name.map(key::named).orElse(key);
        result = onDelete.map(result::onDelete).orElse(result);
        result = onUpdate.map(result::onUpdate).orElse(result);
        result = isDeferrable ? result.deferrable() : result;
        result = initially.map(result::initially).orElse(result);
        result = match.map(result::match).orElse(result);
        return usesAlter ? result.useAlter() : result;
    }
}
