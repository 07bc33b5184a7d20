package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key has no index: each row that goes from the other table makes this one be read. */
public final class ForeignKeyWithoutIndex implements LintRule {

    @Override
    public String code() {
        return "foreign-key-without-index";
    }

    @Override
    public String about() {
        return "A foreign key has no index, so that each deletion in the other table reads this one.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (Operation op : revision.upgrade()) {
            added(op).filter(key -> !isServed(revision, key)).forEach(key -> findings.add(finding(revision, op, key)));
        }
        return findings;
    }

    /** A foreign key of a table. */
    private record Key(TableName table, ForeignKeyConstraint constraint) {}

    private static Stream<Key> added(Operation op) {
        if (op instanceof BatchAlter batch) {
            return batch.operations().stream().flatMap(ForeignKeyWithoutIndex::added);
        } else if (op instanceof CreateTable create) {
            return keys(create.table().name(), create.table().allConstraints().stream());
        } else if (op instanceof AddColumn add) {
            return keys(add.table(), Table.constraintsOf(add.column()).stream());
        } else if (op instanceof CreateConstraint create) {
            return keys(create.table(), Stream.of(create.constraint()));
        }
        return Stream.empty();
    }

    private static Stream<Key> keys(TableName table, Stream<? extends Constraint> constraints) {
        return constraints
                .filter(ForeignKeyConstraint.class::isInstance)
                .map(key -> new Key(table, (ForeignKeyConstraint) key));
    }

    /** By the table as it is in the end; some databases make an index by themselves. */
    private static boolean isServed(LintedRevision revision, Key key) {
        Optional<Table> table = revision.database().tables().apply(key.table());
        boolean isMade = revision.database()
                .dialect()
                .comparison()
                .indexMadeFor(key.constraint())
                .isPresent();
        return isMade || table.isEmpty() || leading(table.get()).anyMatch(columns -> isStart(key, columns));
    }

    private static Stream<List<Name>> leading(Table table) {
        Stream<List<Name>> indexes = table.allIndexes().stream().map(Index::columns);
        Stream<List<Name>> keys = table.primaryKey().stream().map(Constraint::columns);
        Stream<List<Name>> uniques = table.allConstraints().stream()
                .filter(UniqueConstraint.class::isInstance)
                .map(Constraint::columns);
        return Stream.of(indexes, keys, uniques).flatMap(all -> all);
    }

    private static boolean isStart(Key key, List<Name> columns) {
        List<String> wanted = Name.texts(key.constraint().columns());
        return wanted.size() <= columns.size()
                && Name.texts(columns.subList(0, wanted.size())).equals(wanted);
    }

    private LintFinding finding(LintedRevision revision, Operation op, Key key) {
        int line = revision.statements().stream()
                .filter(statement -> statement.sql().source().equals(op))
                .mapToInt(LintedStatement::line)
                .findFirst()
                .orElse(0);
        return new LintFinding(
                code(),
                Severity.WARNING,
                revision.id(),
                revision.file(),
                line,
                ("No index begins with %s, columns of a foreign key of \"%s\": whoever deletes from \"%s\" waits while"
                                + " this table is read.")
                        .formatted(
                                Name.join(key.constraint().columns()),
                                key.table(),
                                key.constraint().reference().table()),
                "Create an index on the columns.");
    }
}
