package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates the schemas that new tables and sequences are in and that the database hasn't. */
final class NewSchemaDiffer {

    private final Scope scope;
    private final Map<String, Name> wanted = new LinkedHashMap<>();

    NewSchemaDiffer(Scope scope, SchemaPair sides, MetaData model) {
        this.scope = scope;
        Stream<Optional<Name>> ofTables =
                sides.added().stream().map(view -> view.name().schema());
        Stream<Optional<Name>> ofSequences =
                model.sequences().stream().map(Sequence::name).map(name -> name.schema());
        Stream.concat(ofTables, ofSequences)
                .flatMap(Optional::stream)
                .forEach(name -> wanted.putIfAbsent(name.text(), name));
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((text, name) -> {
            if (!scope.settings().liveObjects().hasSchema(text)) {
                differences.add(added(name));
            }
        });
        return differences;
    }

    private Difference added(Name name) {
        List<Operation> back = scope.comparison().dropSchema(name);
        return new Difference(
                scope.comparison().createSchema(name),
                back,
                List.of("added schema " + Scope.shown(name)),
                back.isEmpty()
                        ? List.of("The downgrade leaves schema %s, with what else it may hold by then."
                                .formatted(Scope.shown(name)))
                        : List.of());
    }
}
