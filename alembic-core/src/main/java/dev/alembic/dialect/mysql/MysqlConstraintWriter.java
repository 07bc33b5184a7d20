package dev.alembic.dialect.mysql;

import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.Feature;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constraints of MySQL, which drops each kind in a way of its own. */
class MysqlConstraintWriter extends ConstraintWriter {

    MysqlConstraintWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected Optional<String> matchSql(Reference reference) {
        if (reference.match().isPresent()) {
            throw refuse("MATCH makes MySQL ignore ON DELETE and ON UPDATE (manual 13.1.20.5). Leave it" + " out.");
        }
        return Optional.empty();
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        KeyLengths lengths = new KeyLengths(key.options(), dialect.name());
        return lengths.areNone()
                ? super.primaryKeySql(key)
                : key.columns().stream()
                        .map(column -> quote(column) + lengths.of(column))
                        .collect(Collectors.joining(", ", "PRIMARY KEY (", ")"));
    }

    /** A primary key has no name here. */
    @Override
    public List<Sql> dropSql(DropConstraint op, Operation source) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_CONSTRAINTS, op);
        boolean isPrimaryKey =
                op.kind().filter(kind -> kind == ConstraintKind.PRIMARY_KEY).isPresent();
        if (isPrimaryKey && op.ifExists()) {
            throw refuse(op, "a primary key can't be dropped only if it is there. Leave that out.");
        }
        SqlWriter action = write(dropWords(op));
        return alter(
                op.table(),
                isPrimaryKey ? action : action.when(op.ifExists(), "IF EXISTS").name(droppedName(op)),
                source);
    }

    private String dropWords(DropConstraint op) {
        return switch (op.kind().orElseThrow(() -> needsKind(op))) {
            case PRIMARY_KEY -> "DROP PRIMARY KEY";
            case FOREIGN_KEY -> "DROP FOREIGN KEY";
            case UNIQUE -> "DROP INDEX";
            case CHECK -> dropCheckWords();
            case EXCLUDE -> throw refuse(op, "MySQL has no EXCLUDE constraints.");
        };
    }

    private RuntimeException needsKind(DropConstraint op) {
        return refuse(
                op,
                "MySQL drops each kind of constraint in a way of its own."
                        + " Say the kind: drop -> drop.kind(ConstraintKind.UNIQUE).");
    }

    /** {@code DROP CHECK}. */
    protected String dropCheckWords() {
        return "DROP CHECK";
    }
}
