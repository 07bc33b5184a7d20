package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays {@code autogenerate.jsonl}: a database, a model, and what would make the one as the other
 * is; and comparisons of single types and defaults.
 */
final class AutogenerateReplayer implements CaseReplayer {

    private final Dialects dialects = Dialects.load();
    private final CaseDatabases databases;

    AutogenerateReplayer(Map<String, CaseDatabase.Opener> openers) {
        databases = new CaseDatabases(openers);
    }

    @Override
    public String kind() {
        return "autogenerate";
    }

    @Override
    public List<Difference> replay(JsonNode recorded) throws SQLException {
        Dialect dialect = dialects.byName(recorded.path("dialect").asText());
        return switch (recorded.path("kind").asText()) {
            case "compare_type" -> ColumnCase.type(dialect, recorded);
            case "compare_server_default" -> ColumnCase.serverDefault(dialect, recorded);
            default -> replay(recorded, dialect);
        };
    }

    private List<Difference> replay(JsonNode recorded, Dialect dialect) throws SQLException {
        AutogenerateOptions options = new AutogenerateOptions(recorded.path("options"));
        Connection connection = databases.made(dialect.name(), recorded.path("setup_sql"));
        Dialect pretended = options.maxIdentifierLength()
                .map(length -> ShortNames.of(dialect, length))
                .orElse(dialect);
        return compare(recorded, new Case(pretended, connection, options));
    }

    private static List<Difference> compare(JsonNode recorded, Case one) throws SQLException {
        MetaData model;
        DiffResult found;
        try {
            model = model(recorded.path("model"));
            found = one.diff(model);
        } catch (AlembicException e) {
            return recorded.has("error") ? List.of() : refusal("none", e.getMessage());
        }
        List<DiffLine> ours = new OurDiffs(one.dialect).lines(found.upgrade());
        if (recorded.has("error")) {
            return refusal(recorded.path("error").path("message").asText(), ours.toString());
        }
        List<Difference> differences = new ArrayList<>(lines(recorded, one.dialect, ours));
        if (!found.isEmpty() && !one.options.isNeverSatisfied()) {
            differences.addAll(one.roundTrip(found, model));
        }
        return differences;
    }

    private static List<Difference> refusal(String theirs, @Nullable String ours) {
        return List.of(Difference.of("refusal", theirs, String.valueOf(ours)));
    }

    private static List<Difference> lines(JsonNode recorded, Dialect dialect, List<DiffLine> ours) {
        String name = dialect.name();
        List<DiffLine> theirs = new RecordedDiffs(name).lines(recorded.path("diffs"));
        DiffMatching matching = new DiffMatching(name, theirs, ours);
        List<Difference> differences = new ArrayList<>(matching.differences());
        if (!recorded.path("order").asText().equals("any")) {
            differences.addAll(matching.reorderings());
        }
        return differences;
    }

    private static MetaData model(JsonNode model) {
        return model.has("metadata_list")
                ? MetaData.merged(Json.items(model.path("metadata_list")).stream()
                        .map(JsonSchema::metaData)
                        .toList())
                : JsonSchema.metaData(model);
    }

    @Override
    public void close() throws SQLException {
        databases.close();
    }

    /** A case and its database. */
    private record Case(Dialect dialect, Connection connection, AutogenerateOptions options) {

        MetaData inspect(ObjectFilter filter) {
            return dialect.inspector(connection).inspect(filter);
        }

        DiffResult diff(MetaData model) throws SQLException {
            String schema = dialect.name().equals("mariadb") ? connection.getCatalog() : connection.getSchema();
            return new SchemaDiffer(dialect, options.settings(dialect.probe(connection), Optional.ofNullable(schema)))
                    .diff(inspect(options.names()), model);
        }

        private DiffResult diffOfAll(MetaData before) {
            return new SchemaDiffer(dialect, DiffSettings.DEFAULT.probe(dialect.probe(connection)))
                    .diff(inspect(options.everything()), before);
        }

        List<Difference> roundTrip(DiffResult found, MetaData model) throws SQLException {
            MetaData before = inspect(options.everything());
            return new RoundTrip(dialect, connection).run(found, () -> diff(model), () -> diffOfAll(before));
        }
    }
}
