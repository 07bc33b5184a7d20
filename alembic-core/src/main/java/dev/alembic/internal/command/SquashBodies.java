package dev.alembic.internal.command;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.render.JavaRenderer;
import dev.alembic.internal.render.SqlRenderer;
import dev.alembic.internal.script.JavaLiteral;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.migration.GenerationSettings;
import dev.alembic.migration.SourceText;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes several migrations as one, each under its id and message. */
final class SquashBodies {

    private final Dialect dialect;
    private final GenerationSettings settings;
    private final List<RecordedMigration> migrations;
    private final OperationNotes notes = new OperationNotes();
    private final OperationNotes notesBack = new OperationNotes();

    /** Of these, in the order in which they run. */
    SquashBodies(Dialect dialect, GenerationSettings settings, List<RecordedMigration> migrations) {
        this.dialect = dialect;
        this.settings = settings;
        this.migrations = migrations;
        for (RecordedMigration one : migrations) {
            String message = one.info().message();
            List<String> title =
                    List.of(message.isEmpty() ? one.info().id() : one.info().id() + ": " + message);
            one.upgrade().stream().limit(1).forEach(first -> notes.add(first, title));
            one.downgrade().stream().limit(1).forEach(first -> notesBack.add(first, title));
        }
    }

    private List<Operation> upgrade() {
        return migrations.stream().flatMap(one -> one.upgrade().stream()).toList();
    }

    private List<Operation> downgrade() {
        List<RecordedMigration> backwards = new ArrayList<>(migrations);
        Collections.reverse(backwards);
        return backwards.stream().flatMap(one -> one.downgrade().stream()).toList();
    }

    private Optional<String> irreversible() {
        String reasons = migrations.stream()
                .flatMap(one ->
                        one.irreversible().stream().map(reason -> one.info().id() + ": " + reason))
                .collect(Collectors.joining("; "));
        return Optional.of(reasons).filter(text -> !text.isEmpty());
    }

    /** In Java. */
    NewRevision.Body java() {
        SourceText up = java(upgrade(), notes);
        SourceText down = irreversible()
                .map(reason -> new SourceText("throw irreversible(" + JavaLiteral.of(reason) + ");\n", List.of()))
                .orElseGet(() -> java(downgrade(), notesBack));
        Set<String> imports = new TreeSet<>(up.imports());
        imports.addAll(down.imports());
        return new NewRevision.Body(List.copyOf(imports), up.text(), down.text());
    }

    private SourceText java(List<Operation> operations, OperationNotes sentences) {
        return new JavaRenderer()
                .items(settings.items())
                .notes(sentences.about(operations))
                .body(operations);
    }

    /**
     * In SQL.
     *
     * @throws ConfigException if SQL alone can't do it
     */
    NewRevision.Body sql() {
        irreversible().ifPresent(reason -> {
            throw new ConfigException(
                    "There is no way back (%s), which only a revision in Java can say here. Use --type java."
                            .formatted(reason));
        });
        if (upgrade().stream().anyMatch(BatchAlter.class::isInstance)) {
            throw new ConfigException("There are batches, for which tables may have to be copied. Use --type java.");
        }
        return new NewRevision.Body(List.of(), sql(upgrade(), notes), sql(downgrade(), notesBack), true);
    }

    private String sql(List<Operation> operations, OperationNotes sentences) {
        return new SqlRenderer(operation -> dialect.ddl(DdlSettings.OFFLINE).compile(operation), dialect)
                .notes(sentences.about(operations))
                .body(operations);
    }
}
