package dev.alembic.internal.diff;

import dev.alembic.comparison.Rename;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.sql.NameRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What takes part in a comparison, and how it is compared. Immutable.
 *
 * @param filter decides which objects take part; asked about both sides
 * @param ignored kinds that are not compared, for example because the database can't report them
 * @param types compares types of columns, if in a way of its own
 * @param serverDefaults compares defaults of columns, if in a way of its own
 * @param renames what is renamed, rather than dropped and added
 * @param denied what looks like a rename and is known to be none
 * @param probe asks the database where texts differ
 * @param names what names are told apart by; absent: what the dialect says
 * @param defaultSchema the name of the schema that the database's tables without one are in
 * @param comparesKeyOrder whether a primary key of the same columns in another order is another key
 * @param liveObjects tells of what no model speaks of
 */
public record DiffSettings(
        ObjectFilter filter,
        Set<ObjectKind> ignored,
        ColumnComparator types,
        ColumnComparator serverDefaults,
        List<Rename> renames,
        List<Rename> denied,
        ExpressionProbe probe,
        Optional<NameRules> names,
        Optional<String> defaultSchema,
        boolean comparesKeyOrder,
        LiveObjects liveObjects) {

    /** Everything takes part, and nothing is known to be renamed. */
    public static final DiffSettings DEFAULT = new DiffSettings(
            ObjectFilter.ALL,
            Set.of(),
            ColumnComparator.STANDARD,
            ColumnComparator.STANDARD,
            List.of(),
            List.of(),
            ExpressionProbe.NONE,
            Optional.empty(),
            Optional.empty(),
            true,
            LiveObjects.NONE);

    /** Copies the collections. */
    public DiffSettings {
        ignored = Set.copyOf(ignored);
        renames = List.copyOf(renames);
        denied = List.copyOf(denied);
    }

    /** The same with this filter. */
    public DiffSettings filter(ObjectFilter newFilter) {
        return with(draft -> draft.filter = newFilter);
    }

    /** The same without comparing these kinds. */
    public DiffSettings ignoring(Set<ObjectKind> kinds) {
        return with(draft -> draft.ignored = kinds);
    }

    /** The same with another comparison of types. */
    public DiffSettings types(ColumnComparator comparator) {
        return with(draft -> draft.types = comparator);
    }

    /** The same with another comparison of defaults. */
    public DiffSettings serverDefaults(ColumnComparator comparator) {
        return with(draft -> draft.serverDefaults = comparator);
    }

    /** The same with these renames. */
    public DiffSettings renames(List<Rename> known) {
        return with(draft -> draft.renames = known);
    }

    /** The same, where these are no renames, however much they look like some. */
    public DiffSettings denied(List<Rename> known) {
        return with(draft -> draft.denied = known);
    }

    /** The same, where tables without a schema are in this one. */
    public DiffSettings defaultSchema(Optional<String> name) {
        return with(draft -> draft.defaultSchema = name);
    }

    /** The same, where names are told apart so. */
    public DiffSettings names(NameRules rules) {
        return with(draft -> draft.names = Optional.of(rules));
    }

    /** The same, asking the database where texts differ. */
    public DiffSettings probe(ExpressionProbe newProbe) {
        return with(draft -> draft.probe = newProbe);
    }

    /** The same, with the order of columns in primary keys compared or not. */
    public DiffSettings comparesKeyOrder(boolean isCompared) {
        return with(draft -> draft.comparesKeyOrder = isCompared);
    }

    /** The same, with what tells of what no model speaks of. */
    public DiffSettings liveObjects(LiveObjects others) {
        return with(draft -> draft.liveObjects = others);
    }

    private DiffSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.build();
    }

    /** The components while one of them changes. */
    private static final class Draft {

        private ObjectFilter filter;
        private Set<ObjectKind> ignored;
        private ColumnComparator types;
        private ColumnComparator serverDefaults;
        private List<Rename> renames;
        private List<Rename> denied;
        private ExpressionProbe probe;
        private Optional<NameRules> names;
        private Optional<String> defaultSchema;
        private boolean comparesKeyOrder;
        private LiveObjects liveObjects;

        Draft(DiffSettings from) {
            filter = from.filter;
            ignored = from.ignored;
            types = from.types;
            serverDefaults = from.serverDefaults;
            renames = from.renames;
            denied = from.denied;
            probe = from.probe;
            names = from.names;
            defaultSchema = from.defaultSchema;
            comparesKeyOrder = from.comparesKeyOrder;
            liveObjects = from.liveObjects;
        }

        DiffSettings build() {
            return new DiffSettings(
                    filter,
                    ignored,
                    types,
                    serverDefaults,
                    renames,
                    denied,
                    probe,
                    names,
                    defaultSchema,
                    comparesKeyOrder,
                    liveObjects);
        }
    }
}
