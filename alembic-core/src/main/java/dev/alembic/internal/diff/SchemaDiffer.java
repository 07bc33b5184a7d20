package dev.alembic.internal.diff;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Dialect;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.sql.NameRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what would make a database as a model is. Pure: the same input gives the same output.
 *
 * <p>The differences come in Alembic's order, as far as it can run: new tables, those pointed at
 * first, each with its indexes; removed tables; then tables that are there, by schema and name.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html">compare_metadata,
 *     produce_migrations</a>
 */
public final class SchemaDiffer {

    private static final Comparator<TablePair> BY_NAME = Comparator.comparing(
                    (TablePair pair) -> pair.name().schemaText().orElse(""))
            .thenComparing(pair -> pair.name().text());

    private final Dialect dialect;
    private final DiffSettings settings;

    /** Compares as the dialect and the settings say. */
    public SchemaDiffer(Dialect dialect, DiffSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * The differences.
     *
     * @param live what the inspector found, without the version table
     * @param model what it ought to be
     */
    public DiffResult diff(MetaData live, MetaData model) {
        Findings findings = new Findings();
        Scope scope = new Scope(dialect, settings, new Filters(settings), findings);
        NameRules rules = settings.names().orElseGet(dialect::nameRules);
        LocalNames names = new LocalNames(rules, settings.defaultSchema(), model);
        TableNormalizer liveViews = new TableNormalizer(dialect, NamingConvention.NONE, names);
        Renaming renaming = Renaming.of(settings.renames(), live, dialect);
        Map<String, TableView> found = views(renaming.live(), liveViews::of);
        TableNormalizer modelViews = new TableNormalizer(dialect, model.naming(), names);
        SpelledViews spelled = new SpelledViews(rules, found.values());
        Map<String, TableView> wanted = views(model, table -> spelled.of(modelViews.of(table)));
        SchemaPair sides = SchemaPair.of(found, wanted, scope.filters());
        SequenceDiffer sequences = new SequenceDiffer(scope, liveViews, live, model);
        EnumerationDiffer enumerations = new EnumerationDiffer(scope, names, sides);
        List<Difference> differences = new ArrayList<>(new NewSchemaDiffer(scope, sides, model).differences());
        differences.addAll(enumerations.first());
        differences.addAll(renaming.differences());
        differences.addAll(sequences.first());
        differences.addAll(tables(sides, scope, enumerations));
        differences.addAll(sequences.last());
        differences.addAll(enumerations.last());
        List<Difference> sorted = AutoincrementOrder.of(DependencyOrder.of(differences, dialect));
        List<Difference> ordered = CounterBridge.over(sorted, sides, scope.comparison());
        new RenameFinder(scope, sides).find(ordered).forEach(findings::candidate);
        return noted(new DiffResult(ordered, findings.candidates(), findings.uncompared()));
    }

    /** The differences, with what each of their directions loses and may fail on. */
    private DiffResult noted(DiffResult all) {
        DataLossNotes losses = new DataLossNotes(dialect, all.upgrade());
        RemovedWithTables removed = new RemovedWithTables(settings.liveObjects(), all.upgrade());
        MovedDependents moved = new MovedDependents(settings.liveObjects(), all.upgrade(), removed);
        Companions companions = new Companions(settings.liveObjects(), all.upgrade(), moved, removed);
        DataLossNotes lossesBack = new DataLossNotes(dialect, all.downgrade());
        Stream<Difference> noted = all.differences().stream()
                .map(difference -> difference
                        .moreBack(
                                companions.preparing(difference.upgrade()),
                                companions.bringingBack(difference.upgrade()))
                        .moreNotes(losses.of(difference.upgrade()))
                        .moreNotes(companions.of(difference.upgrade()))
                        .moreNotesBack(lossesBack.of(difference.downgrade())))
                .map(moved::around);
        return all.differences(
                Stream.concat(removed.differences().stream(), noted).toList());
    }

    private static Map<String, TableView> views(MetaData side, Function<Table, TableView> views) {
        Map<String, TableView> byName = new LinkedHashMap<>();
        for (Table table : side.tables()) {
            TableView view = views.apply(table);
            byName.put(view.name().key(), view);
        }
        return byName;
    }

    private static List<Difference> tables(SchemaPair sides, Scope scope, EnumerationDiffer enumerations) {
        return ofTables(sides, scope, enumerations).stream()
                .map(difference -> settled(difference, enumerations))
                .toList();
    }

    private static List<Difference> ofTables(SchemaPair sides, Scope scope, EnumerationDiffer enumerations) {
        List<Difference> differences = new ArrayList<>(new NewTableDiffer(scope, sides).differences());
        differences.addAll(new RemovedTableDiffer(scope, sides.removed()).differences());
        TableDiffer tables = new TableDiffer(scope, enumerations);
        List<TablePair> pairs = sides.pairs().stream().sorted(BY_NAME).toList();
        pairs.forEach(pair -> differences.addAll(tables.diff(pair)));
        differences.addAll(new DependentItemDiffer(scope, pairs, differences).differences());
        return differences;
    }

    private static Difference settled(Difference difference, EnumerationDiffer enumerations) {
        return difference.operations(
                difference.upgrade().stream().map(enumerations::settled).toList(),
                difference.downgrade().stream().map(enumerations::settled).toList());
    }
}
