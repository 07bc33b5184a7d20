package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.UserKeywords;
import dev.alembic.schema.Options;
import dev.alembic.sql.Identifiers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How and where tables and indexes are kept. */
final class StorageClauses {

    private static final String DIALECT = "postgresql";

    private StorageClauses() {}

    /** {@code WITH (fillfactor = 70)}. */
    static Optional<String> storage(Options options) {
        Map<String, String> with = options.map(DIALECT, "with");
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(with.entrySet().stream()
                        .map(e -> UserKeywords.keywords(e.getKey(), "postgresql_with") + " = " + e.getValue())
                        .collect(Collectors.joining(", ", "WITH (", ")")));
    }

    /** {@code TABLESPACE fast}. */
    static Optional<String> tablespace(Options options, Identifiers identifiers) {
        return options.text(DIALECT, "tablespace").map(name -> "TABLESPACE " + identifiers.quote(name));
    }
}
