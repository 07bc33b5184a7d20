package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameAnswers;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.UndecidedRenameException;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.internal.objects.ObjectChanges;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.internal.script.RevisionIds;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ModelCheck;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.TableName;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A model and what a database holds beside it, ready to be compared as often as need be.
 *
 * @param dialect of the database
 * @param settings of the comparison
 * @param live what the database holds, without the version table
 * @param model what it ought to hold
 * @param objects what makes views and the like as they ought to be
 * @see <a
 *     href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html">compare_metadata</a>
 */
public record SchemaComparison(
        Dialect dialect, DiffSettings settings, MetaData live, MetaData model, ObjectChanges objects) {

    /** Of tables and sequences only. */
    public SchemaComparison(Dialect dialect, DiffSettings settings, MetaData live, MetaData model) {
        this(dialect, settings, live, model, ObjectChanges.NONE);
    }

    /** Reads what the database behind the connection holds; never writes. */
    public static SchemaComparison read(
            Connection connection, Dialect dialect, EnvironmentSettings environment, MetaData model) {
        DefaultSchema defaultSchema = DefaultSchema.of(connection);
        ComparisonFilter filter = new ComparisonFilter(environment, model, defaultSchema);
        MetaData live = dialect.inspector(connection).inspect(filter);
        boolean seesAll = environment.comparison().filter() == ObjectFilter.ALL;
        ModelCheck.refuseMistakes(model, name -> !seesAll || isThere(defaultSchema.without(name), live));
        DiffSettings settings = DiffSettings.DEFAULT
                .filter(filter)
                .types(environment.comparison().types())
                .serverDefaults(environment.comparison().serverDefaults())
                .probe(dialect.probe(connection))
                .liveObjects(dialect.liveObjects(connection))
                .names(dialect.nameRules(connection))
                .defaultSchema(defaultSchema.name())
                .comparesKeyOrder(environment.comparison().comparesKeyOrder());
        return new SchemaComparison(dialect, settings, live, model);
    }

    /** Whether a table is in the database, or perhaps in a schema that isn't looked at. */
    private static boolean isThere(TableName name, MetaData live) {
        return name.schema().isPresent()
                || live.tables().stream().anyMatch(table -> table.name().text().equalsIgnoreCase(name.text()));
    }

    /** The differences. */
    public DiffResult diff() {
        return diff(List.of());
    }

    /** The differences, if these renames are known to be some. */
    public DiffResult diff(List<Rename> renames) {
        return diff(renames, List.of());
    }

    /** The differences, if these renames are known to be some, and those to be none. */
    DiffResult diff(List<Rename> renames, List<Rename> denied) {
        DiffResult tables = new SchemaDiffer(dialect, settings.renames(renames).denied(denied)).diff(live, model);
        return tables.differences(objects.around(tables.differences()));
    }

    /**
     * A revision with the differences, under a new id and on top of the only head.
     *
     * @param answers what is renamed rather than dropped and added
     * @throws UndecidedRenameException if something looks like a rename and they don't say
     */
    public RevisionDirective revision(RenameAnswers answers) {
        PlannedChanges decisions = PlannedChanges.decide(this, answers);
        List<String> undecided = decisions.undecided().stream()
                .map(one -> one.candidate().rename().toString())
                .toList();
        if (!undecided.isEmpty()) {
            throw new UndecidedRenameException(
                    "Somebody has to say whether these are renames: %s.".formatted(String.join(", ", undecided)),
                    undecided);
        }
        return new RevisionDirective(
                RevisionIds.random(new SecureRandom()),
                Optional.empty(),
                decisions.result().upgrade(),
                decisions.result().downgrade(),
                RevisionDirective.Placement.HEAD);
    }
}
