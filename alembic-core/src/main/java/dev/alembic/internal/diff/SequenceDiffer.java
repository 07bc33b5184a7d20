package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Feature;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.DropSequence;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares sequences: new and changed ones come first, removed ones last. */
final class SequenceDiffer {

    private final Scope scope;
    private final TableNormalizer views;
    private final Map<String, Sequence> live;
    private final Map<String, Sequence> model;
    private final List<SequenceRenames.Pair> renamed;

    SequenceDiffer(Scope scope, TableNormalizer views, MetaData live, MetaData model) {
        this.scope = scope;
        this.views = views;
        this.live = byName(live);
        this.model = byName(model);
        this.renamed = new SequenceRenames(this.live, this.model)
                .follow(scope.settings().renames()).stream()
                        .filter(pair -> !rename(pair).isEmpty())
                        .toList();
    }

    private Map<String, Sequence> byName(MetaData side) {
        Map<String, Sequence> sequences = new TreeMap<>();
        boolean isCompared = scope.has(Feature.SEQUENCES) && scope.filters().compares(ObjectKind.SEQUENCE);
        if (isCompared) {
            for (Sequence sequence : side.sequences()) {
                Sequence local = new Sequence(views.local(sequence.name()), sequence.type(), sequence.options());
                sequences.put(local.name().key(), local);
            }
        }
        return sequences;
    }

    List<Difference> first() {
        List<Difference> differences = new ArrayList<>();
        renamed.forEach(pair -> differences.addAll(renamed(pair)));
        model.forEach((key, sequence) -> {
            if (live.containsKey(key)) {
                differences.addAll(changed(live.get(key), sequence));
            } else if (!isRenamed(sequence) && scope.filters().includes(sequence, false, false)) {
                differences.add(
                        Difference.of(new CreateSequence(sequence), "added sequence " + Scope.shown(sequence.name())));
            }
        });
        return differences;
    }

    List<Difference> last() {
        return live.entrySet().stream()
                .filter(entry -> !model.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(sequence -> !isRenamed(sequence))
                .filter(sequence -> scope.filters().includes(sequence, true, false))
                .map(SequenceDiffer::removed)
                .toList();
    }

    private boolean isRenamed(Sequence sequence) {
        return renamed.stream()
                .anyMatch(pair -> pair.from().equals(sequence) || pair.to().equals(sequence));
    }

    private List<Operation> rename(SequenceRenames.Pair pair) {
        return scope.comparison().renameSequence(pair.from(), pair.to().name());
    }

    /** The rename, and what else is different. */
    private List<Difference> renamed(SequenceRenames.Pair pair) {
        Sequence from = pair.from();
        Sequence to = pair.to();
        List<Difference> differences = new ArrayList<>();
        differences.add(new Difference(
                rename(pair),
                scope.comparison().renameSequence(from.named(to.name()), from.name()),
                List.of("renamed sequence %s to %s".formatted(Scope.shown(from.name()), Scope.shown(to.name()))),
                List.of()));
        differences.addAll(changed(from.named(to.name()), to));
        return differences;
    }

    private static Difference removed(Sequence sequence) {
        String name = Scope.shown(sequence.name());
        return Difference.of(new DropSequence(sequence.name()).was(sequence), "removed sequence " + name);
    }

    private List<Difference> changed(Sequence was, Sequence is) {
        List<Operation> up = scope.comparison().changeSequence(was, is);
        return up.isEmpty() || !scope.filters().includes(is, false, true)
                ? List.of()
                : List.of(new Difference(
                        up,
                        scope.comparison().changeSequence(is, was),
                        List.of("changed sequence " + Scope.shown(is.name())),
                        was.options().isUp() == is.options().isUp()
                                ? List.of()
                                : List.of(
                                        "Loses the present number of sequence %s.".formatted(Scope.shown(is.name())))));
    }
}
