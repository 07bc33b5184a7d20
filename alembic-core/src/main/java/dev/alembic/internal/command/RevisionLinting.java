package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedRevision.Database;
import dev.alembic.lint.LintedRevision.WayBack;
import dev.alembic.lint.LintedStatement;
import dev.alembic.migration.Migration;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.plan.Loss;
import dev.alembic.plan.StatementFacts;
import dev.alembic.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes of revisions what rules look at. Those that are deployed together know of each other's new tables. */
final class RevisionLinting {

    private final Dialect dialect;
    private final Rehearsal rehearsal;
    private final StatementFactReader facts;
    private final Counting count;
    private final Database database;
    private final Set<String> fresh = new HashSet<>();

    RevisionLinting(Dialect dialect, Rehearsal rehearsal, StatementFactReader facts, Counting count, long smallRows) {
        this.dialect = dialect;
        this.rehearsal = rehearsal;
        this.facts = facts;
        this.count = count;
        this.database =
                new Database(dialect, table -> count.atMost(table, smallRows * 100), smallRows, rehearsal::table);
    }

    /** Goes over a revision that isn't looked at, so that what it makes is known. */
    void passOver(Migration migration) {
        rehearsal.upgrade(migration);
    }

    /** A revision as rules see it. */
    LintedRevision of(RevisionFile file, Migration migration, Optional<String> shown, String text) {
        Rehearsal.Recording up = rehearsal.upgrade(migration);
        Rehearsal.Recording back = rehearsal.wayBack(migration);
        PlannedLosses losses = new PlannedLosses(dialect, count);
        boolean isSql = file.kind() == RevisionFile.Kind.SQL;
        StatementLines lines = new StatementLines(isSql ? text : "");
        List<LintedStatement> statements = new ArrayList<>();
        up.operations().forEach(this::remember);
        for (Rehearsal.Recorded recorded : up.statements()) {
            statements.add(linted(isSql ? new Rehearsal.Recorded(recorded.sql(), 0) : recorded, losses, lines));
        }
        return new LintedRevision(
                file.id(),
                shown,
                statements,
                up.operations(),
                back.operations(),
                wayBack(back),
                up.failure().map(failure -> String.valueOf(failure.getMessage())),
                database);
    }

    private LintedStatement linted(Rehearsal.Recorded recorded, PlannedLosses losses, StatementLines lines) {
        StatementTokens tokens = StatementTokens.of(recorded.sql().text(), dialect.lexis(), dialect.unquotedNames());
        StepPlanning.created(tokens).ifPresent(table -> fresh.add(table.key()));
        StatementFacts found = facts.of(recorded.sql()).without(table -> fresh.contains(table.key()));
        List<Loss> lost = losses.of(recorded.sql(), tokens).stream()
                .filter(loss -> !fresh.contains(loss.table().key()))
                .filter(loss -> loss.column()
                        .filter(name -> isFresh(loss.table(), name))
                        .isEmpty())
                .toList();
        int line =
                recorded.line() > 0 ? recorded.line() : lines.of(recorded.sql().text());
        return new LintedStatement(recorded.sql(), tokens, found, lost, line);
    }

    private boolean isFresh(TableName table, String column) {
        return fresh.contains(column(table, column));
    }

    private static String column(TableName table, String column) {
        return table.key() + "\0" + column;
    }

    private void remember(Operation op) {
        if (op instanceof CreateTable create) {
            fresh.add(create.table().name().key());
        } else if (op instanceof AddColumn add) {
            fresh.add(column(add.table(), add.column().name().text()));
        } else if (op instanceof BatchAlter batch) {
            batch.operations().stream()
                    .filter(one -> !(one instanceof DropColumn))
                    .forEach(this::remember);
        }
    }

    private static WayBack wayBack(Rehearsal.Recording back) {
        if (back.failure()
                .filter(IrreversibleMigrationException.class::isInstance)
                .isPresent()) {
            return WayBack.REFUSED;
        } else if (back.failure().isPresent()) {
            return WayBack.UNKNOWN;
        }
        return back.operations().isEmpty() ? WayBack.EMPTY : WayBack.WRITTEN;
    }

    /** The path of a file as it is shown: from where the configuration is, if it lies below. */
    static String shown(Path file, Path folder) {
        Path path = file.startsWith(folder) ? folder.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }
}
