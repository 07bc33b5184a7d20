package dev.alembic.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A view, function, trigger or the like as part of a model, in the SQL that makes it. It is compared with
 * the database in the database's own words.
 *
 * <pre>{@code
 * metaData(TASKS).with(
 *         view("open_tasks", "SELECT id, title FROM tasks WHERE NOT done")
 *                 .and("COMMENT ON VIEW open_tasks IS 'what is left to do'"),
 *         trigger("tasks_touched", "CREATE TRIGGER tasks_touched …").on("postgresql"))
 * }</pre>
 *
 * @param kind what it is, in small letters: {@code view}
 * @param name of a view, which is written as the database needs it; what others are called in messages
 * @param statements the query of a view, or the statement that makes something else; and further ones
 * @param databases the dialects where it is; empty: everywhere
 */
public record ModelObject(String kind, TableName name, List<String> statements, Set<String> databases) {

    private static final Set<String> QUERIES = Set.of("view", "materialized view");

    /** Copies the collections. */
    public ModelObject {
        statements = List.copyOf(statements);
        databases = Set.copyOf(databases);
    }

    /** On all databases. */
    static ModelObject of(String kind, String name, String... statements) {
        return new ModelObject(kind, TableName.of(name), List.of(statements), Set.of());
    }

    /** With more statements that belong to it, such as {@code COMMENT ON} or the index of a materialized view. */
    public ModelObject and(String... more) {
        return new ModelObject(
                kind, name, Stream.concat(statements.stream(), Stream.of(more)).toList(), databases);
    }

    /** Only on these databases, by the names of their dialects: {@code postgresql}, {@code mariadb}. */
    public ModelObject on(String... dialects) {
        return new ModelObject(kind, name, statements, Set.of(dialects));
    }

    /** In this schema, if it is a view. The statement that makes something else says its schema itself. */
    public ModelObject in(String schema) {
        return new ModelObject(kind, isQuery() ? name.in(Name.of(schema)) : name, statements, databases);
    }

    private boolean isQuery() {
        return QUERIES.contains(kind);
    }

    /** Whether a database of this dialect is to have it. */
    public boolean isOn(String dialect) {
        return databases.isEmpty() || databases.contains(dialect);
    }

    /** What it is, as it stands in a sentence: {@code view 'open_tasks'}. */
    public String what() {
        return "%s '%s'".formatted(kind, name);
    }

    /**
     * The statements that make it, in order.
     *
     * @param quoting writes a name as the database needs it
     */
    public List<String> sql(Function<TableName, String> quoting) {
        List<String> sql = new ArrayList<>(statements);
        if (isQuery()) {
            sql.set(
                    0,
                    "CREATE %s %s AS\n%s"
                            .formatted(kind.toUpperCase(Locale.ROOT), quoting.apply(name), statements.get(0)));
        }
        return sql;
    }
}
