package dev.alembic.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets through what belongs to a table of a model, and sequences of a model. */
final class ModelFilter implements ObjectFilter {

    private final Set<Place> tables = new HashSet<>();
    private final Set<Place> sequences = new HashSet<>();

    ModelFilter(List<MetaData> models) {
        for (MetaData model : models) {
            model.tables().forEach(table -> tables.add(Place.of(table.name())));
            model.sequences().forEach(sequence -> sequences.add(Place.of(sequence.name())));
        }
    }

    @Override
    public boolean includesName(ObjectName name) {
        return switch (name.kind()) {
            case SCHEMA -> true;
            case TABLE -> tables.contains(new Place(name.schema(), name.name()));
            case SEQUENCE -> sequences.contains(new Place(name.schema(), name.name()));
            default -> tables.contains(new Place(name.schema(), name.table()));
        };
    }

    private record Place(Optional<String> schema, Optional<String> name) {

        static Place of(TableName name) {
            return new Place(name.schemaText(), Optional.of(name.text()));
        }
    }
}
