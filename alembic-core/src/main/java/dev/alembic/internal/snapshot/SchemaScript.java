package dev.alembic.internal.snapshot;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.stream.Collectors;

/** What a database holds as SQL that would make it, for people to read: one thing after the other. */
public final class SchemaScript {

    private final Dialect dialect;

    /** For a database of this kind. */
    public SchemaScript(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The text of a file.
     *
     * @param title stands above it
     * @param all what makes it, in order
     */
    public String write(String title, List<Difference> all) {
        return all.stream()
                .map(this::statements)
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n", "-- " + title + "\n\n", ""));
    }

    private String statements(Difference one) {
        return one.upgrade().stream()
                .flatMap(operation -> dialect.ddl(DdlSettings.OFFLINE).compile(operation).stream())
                .map(this::statement)
                .collect(Collectors.joining());
    }

    private String statement(Sql sql) {
        ScriptFormat format = dialect.script();
        String separator = format.terminator().isEmpty()
                ? format.separator().map(word -> word + "\n").orElse("")
                : "";
        return format.terminated(sql.text(), dialect.lexis()) + "\n" + separator;
    }
}
