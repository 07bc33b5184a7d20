package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Feature;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares foreign keys: by what they say, not by their names. Removed ones come first. */
final class ForeignKeyDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final ConstraintNamer names;
    private final ForeignKeyIndexes indexes;

    ForeignKeyDiffer(Scope scope, TablePair pair, ConstraintNamer names) {
        this.scope = scope;
        this.pair = pair;
        this.names = names;
        this.indexes = new ForeignKeyIndexes(scope.comparison(), pair);
    }

    /**
     * What foreign keys are told apart by.
     *
     * @param columns each with the column it points at, sorted
     * @param table pointed at
     * @param onDelete nothing if it is what happens anyway
     * @param onUpdate nothing if it is what happens anyway
     * @param match nothing if it is what is usual
     * @param deferral when it is checked
     */
    record Signature(
            List<String> columns,
            String table,
            Optional<String> onDelete,
            Optional<String> onUpdate,
            Optional<String> match,
            Deferral deferral) {

        private static final Deferral AT_ONCE = new Deferral(false, false);

        static Signature of(ForeignKeyConstraint foreignKey, Scope scope) {
            Reference reference = foreignKey.reference();
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < foreignKey.columns().size(); i++) {
                String target = i < reference.columns().size()
                        ? reference.columns().get(i).text()
                        : "";
                columns.add(foreignKey.columns().get(i).text() + "\0" + target);
            }
            columns.sort(null);
            return new Signature(
                    columns,
                    reference.table().key(),
                    scope.comparison().action(reference.onDelete()),
                    scope.comparison().action(reference.onUpdate()),
                    reference
                            .match()
                            .map(word -> word.toUpperCase(Locale.ROOT))
                            .filter(word -> !word.equals("SIMPLE"))
                            .filter(word -> scope.has(Feature.FOREIGN_KEY_MATCH)),
                    scope.has(Feature.DEFERRABLE_CONSTRAINTS) ? Deferral.of(foreignKey.traits()) : AT_ONCE);
        }
    }

    List<Difference> diff() {
        if (!scope.filters().compares(ObjectKind.FOREIGN_KEY_CONSTRAINT)) {
            return List.of();
        }
        List<ForeignKeyConstraint> live = pair.live().foreignKeys();
        List<ForeignKeyConstraint> model = pair.model().foreignKeys();
        if (live.isEmpty() && model.isEmpty()) {
            return List.of();
        }
        List<Signature> were = signatures(live);
        List<Signature> wanted = signatures(model);
        List<Difference> differences = new ArrayList<>();
        List<ForeignKeyConstraint> removed = without(live, were, wanted).stream()
                .filter(k -> isIncluded(k, true, model))
                .toList();
        removed.forEach(key -> differences.add(removed(key)));
        removed.forEach(key -> indexes.leftBy(key).ifPresent(differences::add));
        without(model, wanted, were).stream()
                .filter(key -> isIncluded(key, false, live))
                .map(this::added)
                .forEach(differences::add);
        differences.addAll(unchecked(live, model));
        return differences;
    }

    private List<Difference> unchecked(List<ForeignKeyConstraint> live, List<ForeignKeyConstraint> model) {
        Validation validation = new Validation(scope.comparison(), pair.name(), names);
        if (Stream.concat(live.stream(), model.stream()).noneMatch(validation::concerns)) {
            return List.of();
        }
        Map<Signature, ForeignKeyConstraint> wanted = new HashMap<>();
        model.forEach(key -> wanted.putIfAbsent(Signature.of(key, scope), key));
        List<Difference> differences = new ArrayList<>();
        for (ForeignKeyConstraint key : live) {
            ForeignKeyConstraint is = wanted.get(Signature.of(key, scope));
            if (is != null && isIncluded(key, true, model)) {
                validation.of(key, is, "foreign key " + shown(pair.name(), key)).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private List<Signature> signatures(List<ForeignKeyConstraint> keys) {
        return keys.stream().map(key -> Signature.of(key, scope)).toList();
    }

    /** Those that the other side hasn't; one that stands there twice counts once. */
    private static List<ForeignKeyConstraint> without(
            List<ForeignKeyConstraint> some, List<Signature> signatures, List<Signature> others) {
        Set<Signature> known = new HashSet<>(others);
        List<ForeignKeyConstraint> left = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            if (known.add(signatures.get(i))) {
                left.add(some.get(i));
            }
        }
        return left;
    }

    private boolean isIncluded(ForeignKeyConstraint key, boolean isReflected, List<ForeignKeyConstraint> others) {
        Optional<String> name = key.name().map(Name::text);
        boolean hasCounterpart = name.isPresent()
                && others.stream().anyMatch(k -> k.name().map(Name::text).equals(name));
        return scope.filters().includes(pair.name(), key, isReflected, hasCounterpart);
    }

    private Difference removed(ForeignKeyConstraint key) {
        return names.removal(key, "removed foreign key " + shown(pair.name(), key));
    }

    private Difference added(ForeignKeyConstraint key) {
        ForeignKeyConstraint named = names.named(key);
        Operation create = new CreateConstraint(pair.name(), named);
        return new Difference(
                List.of(create),
                Stream.concat(create.reverse().stream(), indexes.leftByNew(named).stream())
                        .toList(),
                List.of("added foreign key " + shown(pair.name(), key)),
                List.of());
    }

    /** Columns, columns pointed at, table. */
    static String shown(TableName table, ForeignKeyConstraint key) {
        return "(%s)(%s) on table %s"
                .formatted(Name.join(key.columns()), Name.join(key.reference().columns()), table);
    }
}
