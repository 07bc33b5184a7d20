package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.rewrite.ColumnRenamer;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import java.util.List;

/**
 * Changes a table by a copy: a new table is created under a temporary name, gets the rows, takes
 * the place and the name of the old one, and then gets its indexes and triggers. Pure; what it
 * plans is carried out by others.
 *
 * <p>Answers to Alembic's "move and copy", but loses nothing.
 */
public final class TableRebuild {

    private final Dialect dialect;
    private final NamingConvention convention;

    /**
     * Rebuilds tables of this dialect.
     *
     * @param convention names for what the changes add without a name
     */
    public TableRebuild(Dialect dialect, NamingConvention convention) {
        this.dialect = dialect;
        this.convention = convention;
    }

    /**
     * What has to be done, and what comes of it.
     *
     * @param operations in their order. They name everything that is to have a name; no naming
     *     convention must be applied to them.
     * @param table afterwards
     */
    public record Plan(List<Operation> operations, Table table) {

        /** Copies the list. */
        public Plan {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Plans the changes of a batch.
     *
     * @param present the table as it is
     * @param batch only operations that change how this table is defined
     * @throws AlembicException if a change doesn't fit the table
     */
    public Plan plan(Table present, TableDependents dependents, BatchAlter batch) {
        Naming naming = new Naming(convention, present.name());
        BatchAlter.Settings settings = batch.settings();
        TableDraft draft = new TableDraft(present, !settings.order().isEmpty());
        TableEdit edit = new TableEdit(draft, dialect, naming);
        batch.operations().forEach(edit::apply);
        settings.items().forEach(draft::add);
        settings.order().forEach(group -> draft.order().want(columns(draft, group)));
        draft.indexes().replaceAll(naming::named);
        Table result = draft.result().options(present.options().with(settings.options()));
        requireSources(draft, result);
        List<Operation> steps = new CopySteps(dialect, present, dependents).into(result, draft.columns());
        return new Plan(steps, result);
    }

    private static List<ColumnDraft> columns(TableDraft draft, List<String> names) {
        return names.stream().map(name -> draft.column(Name.of(name))).toList();
    }

    /** Refuses to drop a column from which another one is computed. */
    private void requireSources(TableDraft draft, Table result) {
        for (Name dropped : draft.dropped()) {
            if (result.columns().stream().noneMatch(column -> isCalled(column, dropped))) {
                result.columns().forEach(column -> requireNot(dropped, column, result));
            }
        }
    }

    private static boolean isCalled(Column column, Name name) {
        return column.name().text().equalsIgnoreCase(name.text());
    }

    private void requireNot(Name dropped, Column column, Table table) {
        ColumnRenamer probe = new ColumnRenamer(
                table.name(), dropped, Name.of("no_" + dropped), dialect.identifiers(), dialect.lexis());
        boolean isUsed = column.asComputed()
                .map(Computed::expression)
                .filter(e -> !probe.rewrite(e).equals(e))
                .isPresent();
        if (isUsed) {
            throw new AlembicException(("Column \"%s\" of table \"%s\" can't be dropped: \"%s\" is computed from it."
                            + " Drop or change that column in the same batch.")
                    .formatted(dropped, table.name(), column.name()));
        }
    }
}
