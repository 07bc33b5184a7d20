package dev.alembic.internal.command;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.internal.batch.BatchGrouping;
import dev.alembic.internal.render.JavaRenderer;
import dev.alembic.internal.render.SqlRenderer;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.migration.GenerationSettings;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.SourceText;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes the two directions of generated revisions, in Java or SQL. */
final class RevisionBodies {

    private final Dialect dialect;
    private final GenerationSettings settings;
    private final PlannedChanges changes;
    private final OperationNotes notes = new OperationNotes();
    private final OperationNotes notesBack = new OperationNotes();

    /** What is written about changes, of which some are renames that nobody decided on. */
    RevisionBodies(Dialect dialect, GenerationSettings settings, PlannedChanges changes) {
        this.dialect = dialect;
        this.settings = settings;
        this.changes = changes;
        for (Difference difference : changes.result().differences()) {
            difference.upgrade().stream().limit(1).forEach(first -> notes.add(first, difference.notes()));
            difference.downgrade().stream().limit(1).forEach(first -> notesBack.add(first, difference.notesBack()));
            difference.upgrade().forEach(op -> about(op, notes, one -> one.note(isChangedToo(one))));
            difference.downgrade().forEach(op -> about(op, notesBack, one -> one.noteBack(isChangedToo(one))));
        }
    }

    private boolean isChangedToo(RenameAlternative alternative) {
        return changes.result().upgrade().stream().anyMatch(alternative::isAlsoAbout);
    }

    private void about(Operation op, OperationNotes sentences, Function<RenameAlternative, String> sentence) {
        changes.undecided().stream()
                .filter(alternative -> alternative.isAbout(op))
                .forEach(alternative -> sentences.add(op, List.of(sentence.apply(alternative))));
    }

    /** The revision in Java. */
    NewRevision.Body java(RevisionDirective revision) {
        SourceText upgrade = java(direction(batched(revision.upgrade()), true), notes);
        SourceText downgrade = java(direction(batched(revision.downgrade()), false), notesBack);
        Set<String> imports = new TreeSet<>(upgrade.imports());
        imports.addAll(downgrade.imports());
        return new NewRevision.Body(List.copyOf(imports), upgrade.text(), downgrade.text());
    }

    private SourceText java(Direction direction, OperationNotes sentences) {
        return new JavaRenderer()
                .items(settings.items())
                .notes(sentences.about(direction.operations()))
                .commentingOut(direction.commentedOut()::contains)
                .body(direction.operations());
    }

    /**
     * The revision in SQL.
     *
     * @throws UnsupportedByDialectException if a table has to be copied, which SQL alone can't
     */
    NewRevision.Body sql(RevisionDirective revision) {
        Direction upgrade = direction(revision.upgrade(), true);
        Direction downgrade = direction(revision.downgrade(), false);
        SqlRenderer up = sql(upgrade, notes);
        SqlRenderer down = sql(downgrade, notesBack);
        boolean isTransactional =
                up.isTransactional(upgrade.operations()) && down.isTransactional(downgrade.operations());
        return new NewRevision.Body(
                List.of(), up.body(upgrade.operations()), down.body(downgrade.operations()), isTransactional);
    }

    private SqlRenderer sql(Direction direction, OperationNotes sentences) {
        return new SqlRenderer(this::compiled, dialect)
                .notes(sentences.about(direction.operations()))
                .commentingOut(direction.commentedOut()::contains);
    }

    private List<Sql> compiled(Operation operation) {
        if (operation instanceof BatchAlter batch) {
            return batch.operations().stream()
                    .flatMap(op -> compiled(op).stream())
                    .toList();
        } else if (needsCopy(operation)) {
            throw new UnsupportedByDialectException(
                    dialect.name(),
                    "%s needs a copy of the table, which a SQL revision can't make. Use --type java."
                            .formatted(operation.describe()));
        }
        return dialect.ddl(DdlSettings.OFFLINE).compile(operation);
    }

    /** A new name for a column is all that ALTER can do where a change needs a batch. */
    private boolean needsCopy(Operation operation) {
        boolean isRename = operation instanceof AlterColumn alter
                && alter.changes().size() == 1
                && alter.change(ColumnChange.Rename.class).isPresent();
        return !isRename
                && new BatchGrouping(dialect).whereNeeded(List.of(operation)).get(0) instanceof BatchAlter;
    }

    /**
     * One half of a revision.
     *
     * @param commentedOut those operations that are comments, by identity
     */
    private record Direction(List<Operation> operations, Set<Operation> commentedOut) {}

    /** The operations, each undecided rename followed by what to do if it is none. */
    private Direction direction(List<Operation> operations, boolean isUpgrade) {
        List<Operation> all = new ArrayList<>();
        Set<Operation> commentedOut = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Operation operation : operations) {
            all.add(operation);
            for (Operation otherwise : otherwise(operation, isUpgrade)) {
                all.add(otherwise);
                commentedOut.add(otherwise);
            }
        }
        return new Direction(all, commentedOut);
    }

    /** What to do instead of the undecided renames in an operation. */
    private List<Operation> otherwise(Operation operation, boolean isUpgrade) {
        OperationSimplifier shortForms = new OperationSimplifier(dialect);
        return changes.undecided().stream()
                .filter(alternative -> contains(operation, alternative))
                .map(one -> isUpgrade ? one.upgrade() : one.downgrade())
                .flatMap(operations -> batched(shortForms.of(operations)).stream())
                .toList();
    }

    private static boolean contains(Operation operation, RenameAlternative alternative) {
        return operation instanceof BatchAlter batch
                ? batch.operations().stream().anyMatch(alternative::isAbout)
                : alternative.isAbout(operation);
    }

    private List<Operation> batched(List<Operation> operations) {
        return switch (settings.batches()) {
            case AUTO -> new BatchGrouping(dialect).whereNeeded(operations);
            case ALWAYS -> new BatchGrouping(dialect).everywhere(operations);
            case NEVER -> operations;
        };
    }
}
