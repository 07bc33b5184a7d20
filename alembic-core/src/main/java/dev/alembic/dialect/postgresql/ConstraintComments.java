package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Comments of constraints, which other databases don't have. */
final class ConstraintComments {

    private final Dialect dialect;
    private final NamingConvention naming;

    ConstraintComments(Dialect dialect, NamingConvention naming) {
        this.dialect = dialect;
        this.naming = naming;
    }

    /** The statement that gives a new constraint its comment, if it has a name and one. */
    List<Sql> of(TableName table, Constraint constraint, Operation op) {
        Optional<Name> name = naming.name(constraint, table);
        Optional<String> comment = constraint.traits().comment();
        return name.isEmpty() || comment.isEmpty()
                ? List.of()
                : List.of(new Sql(
                        new SqlWriter(dialect.identifiers())
                                .words("COMMENT ON CONSTRAINT")
                                .name(name.get())
                                .words("ON")
                                .table(table)
                                .words("IS " + dialect.literals().string(comment.get()))
                                .toString(),
                        op));
    }
}
