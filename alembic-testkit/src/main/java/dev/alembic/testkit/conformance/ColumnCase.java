package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Optional;

/** The cases that compare a single type or default. */
final class ColumnCase {

    private ColumnCase() {}

    static List<Difference> type(Dialect dialect, JsonNode recorded) {
        Column live = column(recorded.path("database_type"));
        Column model = column(recorded.path("model_type"));
        return compare(
                recorded,
                "types %s and %s"
                        .formatted(
                                recorded.path("database_type_sql").asText(),
                                recorded.path("model_type_sql").asText()),
                dialect.comparison().type(live, model));
    }

    static List<Difference> serverDefault(Dialect dialect, JsonNode recorded) {
        JsonNode present = recorded.path("database_default");
        Column bare = column(recorded.has("database_type") ? recorded.path("database_type") : recorded.path("type"));
        Column live = present.isTextual() ? bare.serverDefault(SqlExpression.text(present.asText())) : bare;
        Column untold = column(recorded.path("type"));
        Column model = JsonExpressions.serverDefault(recorded.path("model_default"))
                .map(untold::serverDefault)
                .orElse(untold);
        return compare(
                recorded,
                "defaults %s and %s"
                        .formatted(
                                present.asText(),
                                recorded.path("model_default_sql").asText()),
                dialect.comparison().serverDefault(live, model));
    }

    private static Column column(JsonNode type) {
        return Column.of(Name.of("c"), JsonTypes.type(type));
    }

    private static List<Difference> compare(JsonNode recorded, String what, Verdict verdict) {
        Optional<Boolean> ours = verdict instanceof Verdict.Unknown
                ? Optional.empty()
                : Optional.of(verdict instanceof Verdict.Different);
        boolean isDifferent = recorded.path("different").asBoolean();
        String theirs = isDifferent ? "different" : "same";
        return ours.equals(Optional.of(isDifferent))
                ? List.of()
                : List.of(Difference.of(what, what + ": " + theirs, what + ": " + verdict));
    }
}
