package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.error.AlembicException;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays {@code ddl.jsonl}: operations, and the statements they become. */
final class DdlReplayer implements CaseReplayer {

    private final Dialects dialects = Dialects.load();

    @Override
    public String kind() {
        return "ddl";
    }

    @Override
    public List<Difference> replay(JsonNode recorded) {
        Dialect dialect = dialects.byName(recorded.path("dialect").asText());
        List<Sql> statements = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        try {
            for (JsonNode operation : recorded.path("operations")) {
                statements.addAll(
                        dialect.ddl(settings(recorded, operation)).compile(JsonOperations.operation(operation)));
            }
        } catch (AlembicException | IllegalArgumentException e) {
            refusal = Optional.of(String.valueOf(e.getMessage()));
        }
        List<Difference> differences =
                new SqlComparison(recorded).compare(script(recorded, dialect, statements), refusal);
        return differences.isEmpty() ? parameters(recorded, statements) : differences;
    }

    /** Without {@code literal_binds}, parameters of {@code execute} stay parameters offline. */
    private static DdlSettings settings(JsonNode recorded, JsonNode operation) {
        DdlSettings settings = settings(recorded);
        boolean isInlined = recorded.path("options").path("literal_binds").asBoolean();
        return operation.path("op").asText().equals("execute")
                ? new DdlSettings(settings.naming(), isInlined, settings.missing())
                : settings;
    }

    static DdlSettings settings(JsonNode recorded) {
        JsonNode options = recorded.path("options");
        DdlSettings settings = DdlSettings.ONLINE.naming(JsonSchema.naming(options.path("naming_convention")));
        boolean isOffline = recorded.path("as_sql").asBoolean()
                || options.path("literal_binds").asBoolean();
        settings = isOffline ? settings.offline() : settings;
        return options.path("native_boolean").asBoolean(true) ? settings : settings.without(Feature.NATIVE_BOOLEAN);
    }

    /** The texts, with a separator after each where scripts of the dialect have one. */
    static List<String> script(JsonNode recorded, Dialect dialect, List<Sql> statements) {
        JsonNode options = recorded.path("options");
        String own = options.path(dialect.name() + "_batch_separator").asText();
        ScriptFormat format =
                own.isEmpty() ? dialect.script() : dialect.script().separatedBy(own);
        List<String> texts = new ArrayList<>();
        for (Sql sql : statements) {
            texts.add(sql.text());
            if (recorded.path("as_sql").asBoolean()) {
                format.separator().ifPresent(texts::add);
            }
        }
        return texts;
    }

    private static List<Difference> parameters(JsonNode recorded, List<Sql> statements) {
        JsonNode expected = recorded.path("params");
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            String theirs = String.valueOf(JsonExpressions.value(expected.get(i)));
            String ours =
                    statements.get(i).rows().stream().map(Row::values).toList().toString();
            if (!theirs.equals(ours)) {
                differences.add(Difference.of("parameters of statement " + (i + 1), theirs, ours));
            }
        }
        return differences;
    }
}
