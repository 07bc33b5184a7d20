package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The decisions that the filters of a recorded case made; everything else takes part. */
final class RecordedFilter implements ObjectFilter {

    private static final String UNNAMED = "-";

    private final Map<List<String>, Boolean> names = new HashMap<>();
    private final Map<List<String>, Boolean> objects = new HashMap<>();

    /** Reads {@code include_name} and {@code include_object}. */
    RecordedFilter(JsonNode options) {
        for (JsonNode one : options.path("include_name")) {
            names.put(
                    List.of(
                            one.path("type").asText(),
                            one.path("name").asText(UNNAMED),
                            one.path("schema_name").asText(UNNAMED),
                            one.path("table_name").asText(UNNAMED)),
                    one.path("include").asBoolean());
        }
        for (JsonNode one : options.path("include_object")) {
            List<String> key = new ArrayList<>(List.of(
                    one.path("type").asText(),
                    one.path("name").asText(UNNAMED),
                    one.path("schema").asText(UNNAMED),
                    one.path("table").asText(UNNAMED),
                    one.path("reflected").asText(),
                    one.path("has_compare_to").asText()));
            key.addAll(Json.texts(one.path("columns")));
            key.addAll(Json.texts(one.path("refcolumns")));
            objects.put(key, one.path("include").asBoolean());
        }
    }

    @Override
    public boolean includesName(ObjectName name) {
        return names.getOrDefault(
                List.of(
                        type(name.kind()),
                        name.name().orElse(UNNAMED),
                        name.schema().orElse(UNNAMED),
                        name.table().orElse(UNNAMED)),
                true);
    }

    /** A name that nobody gave is recorded as none. */
    @Override
    public boolean includesObject(SchemaObject object) {
        return Stream.of(object.name(), Optional.<String>empty())
                .map(name -> objects.get(key(object, name.orElse(UNNAMED))))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(true);
    }

    private static List<String> key(SchemaObject object, String name) {
        boolean isTable = object.kind() == ObjectKind.TABLE;
        List<String> key = new ArrayList<>(List.of(
                type(object.kind()),
                name,
                object.table().schemaText().orElse(UNNAMED),
                isTable ? UNNAMED : object.table().text(),
                String.valueOf(object.isReflected()),
                String.valueOf(object.hasCounterpart())));
        object.item()
                .filter(ForeignKeyConstraint.class::isInstance)
                .map(ForeignKeyConstraint.class::cast)
                .ifPresent(foreignKey -> {
                    key.addAll(Name.texts(foreignKey.columns()));
                    foreignKey
                            .reference()
                            .columns()
                            .forEach(c -> key.add(foreignKey.reference().table() + "." + c));
                });
        return key;
    }

    private static String type(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
