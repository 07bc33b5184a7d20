package dev.alembic.report;

import dev.alembic.Alembic;
import dev.alembic.RevisionView;
import dev.alembic.dialect.Dialects;
import dev.alembic.plan.RehearsedRevision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page shows. What comes often is in pools, of which the rest holds numbers. */
final class ReportData {

    private final Alembic alembic;
    private final String title;
    private final List<String> dialects;
    private final boolean hasDatabase;
    private final StatementData statements = new StatementData();

    ReportData(Alembic alembic, String title, List<String> dialects, boolean hasDatabase) {
        this.alembic = alembic;
        this.title = title;
        this.dialects = dialects.isEmpty() ? List.of(alembic.offline().dialect()) : List.copyOf(dialects);
        this.hasDatabase = hasDatabase;
    }

    Map<String, Object> read() {
        List<RevisionView> history = alembic.history();
        SchemaData schemas = new SchemaData(Dialects.load().byName(dialects.get(0)));
        List<Object> revisions = revisions(history, schemas);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", 1);
        data.put("title", title);
        data.put("generated", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        data.put("dialects", dialects);
        if (hasDatabase) {
            data.put("database", new DatabaseData(alembic, statements).read());
        }
        data.put("revisions", revisions);
        data.put("statements", statements.pool());
        data.putAll(schemas.pools());
        return data;
    }

    private List<Object> revisions(List<RevisionView> history, SchemaData schemas) {
        Map<String, Map<String, RehearsedRevision>> byDialect = new LinkedHashMap<>();
        dialects.forEach(dialect -> byDialect.put(dialect, rehearsed(dialect)));
        Map<String, RehearsedRevision> first = byDialect.getOrDefault(dialects.get(0), Map.of());
        GitAuthors authors = new GitAuthors();
        List<Object> revisions = new ArrayList<>();
        for (RevisionView view : history) {
            Map<String, Object> revision = RevisionData.of(view);
            authors.of(view.location()).ifPresent(author -> revision.putAll(author.data()));
            Optional.ofNullable(first.get(view.id())).ifPresent(one -> {
                revision.putAll(RevisionData.of(one));
                revision.put("schema", schemas.of(view, one, first));
            });
            Map<String, Object> sql = new LinkedHashMap<>();
            byDialect.forEach((dialect, all) ->
                    Optional.ofNullable(all.get(view.id())).ifPresent(one -> sql.put(dialect, statements.of(one))));
            revision.put("sql", sql);
            revisions.add(revision);
        }
        return revisions;
    }

    private Map<String, RehearsedRevision> rehearsed(String dialect) {
        Map<String, RehearsedRevision> byId = new HashMap<>();
        alembic.offline(dialect).revisions().forEach(one -> byId.put(one.id(), one));
        return byId;
    }
}
