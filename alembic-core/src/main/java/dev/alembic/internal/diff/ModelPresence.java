package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which tables and sequences of a model a database has, told by their names as in a comparison. */
public final class ModelPresence {

    private final MetaData live;
    private final MetaData model;
    private final boolean hasSequences;
    private final TableNormalizer liveViews;
    private final TableNormalizer modelViews;
    private final SpelledViews spelled;

    /** Of a model in what an inspector found. */
    public ModelPresence(Dialect dialect, DiffSettings settings, MetaData live, MetaData model) {
        NameRules rules = settings.names().orElseGet(dialect::nameRules);
        LocalNames names = new LocalNames(rules, settings.defaultSchema(), model);
        this.live = live;
        this.model = model;
        hasSequences = dialect.features().contains(Feature.SEQUENCES);
        liveViews = new TableNormalizer(dialect, NamingConvention.NONE, names);
        modelViews = new TableNormalizer(dialect, model.naming(), names);
        spelled = new SpelledViews(
                rules, live.tables().stream().map(liveViews::of).toList());
    }

    /** What of the model the database hasn't. */
    public MetaData missing() {
        Set<String> tables = live.tables().stream().map(this::keyOfLive).collect(Collectors.toSet());
        Set<String> sequences = live.sequences().stream().map(this::key).collect(Collectors.toSet());
        return part(
                model,
                table -> !tables.contains(keyOfModel(table)),
                sequence -> hasSequences && !sequences.contains(key(sequence)));
    }

    /** What of the model the database has, as it has it. */
    public MetaData present() {
        Set<String> tables = model.tables().stream().map(this::keyOfModel).collect(Collectors.toSet());
        Set<String> sequences = model.sequences().stream().map(this::key).collect(Collectors.toSet());
        return part(
                live,
                table -> tables.contains(keyOfLive(table)),
                sequence -> hasSequences && sequences.contains(key(sequence)));
    }

    private static MetaData part(MetaData whole, Predicate<Table> tables, Predicate<Sequence> sequences) {
        List<Table> someTables = whole.tables().stream().filter(tables).toList();
        List<Sequence> someSequences =
                whole.sequences().stream().filter(sequences).toList();
        return new MetaData(whole.naming(), someTables, someSequences, whole.objects());
    }

    private String keyOfLive(Table table) {
        return liveViews.of(table).name().key();
    }

    private String keyOfModel(Table table) {
        return spelled.of(modelViews.of(table)).name().key();
    }

    private String key(Sequence sequence) {
        TableName local = liveViews.local(sequence.name());
        return local.key();
    }
}
