package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.journal.JournalTable;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.LetterCase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the version tables of many schemas, some hundred of them with each query. Only reads. */
public final class TenantCatalogue {

    /** So many tables a query keep it short of what servers set for locks and the length of a text. */
    private static final int CHUNK = 100;

    private final Connection connection;
    private final Dialect dialect;
    private final TableName versions;
    private final TableName history;
    private final TableName journal;

    /** For version tables of this name. */
    public TenantCatalogue(Connection connection, Dialect dialect, String versionTable) {
        this.connection = connection;
        this.dialect = dialect;
        this.versions = new TableName(Optional.empty(), Name.of(versionTable));
        this.history = HistoryTable.beside(versions);
        this.journal = JournalTable.beside(versions);
    }

    /**
     * Where a schema stands.
     *
     * @param rows of the version table
     * @param entries of the history, without what takes them back; none if they weren't asked for
     */
    public record Standing(String schema, List<String> rows, List<HistoryEntry> entries) {

        /** Copies the lists. */
        public Standing {
            rows = List.copyOf(rows);
            entries = List.copyOf(entries);
        }
    }

    /**
     * Tells of each schema that has a version table, and no journal of something that is to be ended
     * first.
     *
     * @param withHistory whether to read the history, too
     */
    public void read(List<String> schemas, boolean withHistory, Consumer<Standing> consumer) throws SQLException {
        Map<String, Set<String>> tables = tables();
        List<String> known = schemas.stream()
                .filter(schema -> has(tables, schema, versions) && !has(tables, schema, journal))
                .toList();
        for (int from = 0; from < known.size(); from += CHUNK) {
            List<String> chunk = known.subList(from, Math.min(known.size(), from + CHUNK));
            List<String> noted = withHistory
                    ? chunk.stream()
                            .filter(schema -> has(tables, schema, history))
                            .toList()
                    : List.of();
            Map<String, List<String>> rows = rows(chunk);
            Map<String, List<HistoryEntry>> entries = entries(noted);
            chunk.forEach(schema -> consumer.accept(new Standing(
                    schema, rows.getOrDefault(schema, List.of()), entries.getOrDefault(schema, List.of()))));
        }
    }

    private boolean has(Map<String, Set<String>> tables, String schema, TableName table) {
        return tables.getOrDefault(stored(schema), Set.of())
                .contains(table.text().toLowerCase(Locale.ROOT));
    }

    /** A name that needs no quotes is kept in the letters that the database prefers. */
    private String stored(String schema) {
        boolean isFolded =
                dialect.unquotedNames() == LetterCase.UPPER && schema.equals(schema.toLowerCase(Locale.ROOT));
        return isFolded ? schema.toUpperCase(Locale.ROOT) : schema;
    }

    /** Schema to tables, of those that matter, in small letters. */
    private Map<String, Set<String>> tables() throws SQLException {
        String names = List.of(versions, history, journal).stream()
                .map(table -> dialect.literals().string(table.text().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        String query = "SELECT table_schema, table_name FROM information_schema.tables WHERE LOWER(table_name) IN (%s)"
                .formatted(names);
        Map<String, Set<String>> tables = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), schema -> new HashSet<>())
                        .add(row.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private Map<String, List<String>> rows(List<String> schemas) throws SQLException {
        String query = union(schemas, versions, VersionTable.COLUMN);
        Map<String, List<String>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.computeIfAbsent(schemas.get(row.getInt(1)), schema -> new ArrayList<>())
                        .add(Objects.requireNonNullElse(row.getString(2), ""));
            }
        }
        return rows;
    }

    private Map<String, List<HistoryEntry>> entries(List<String> schemas) throws SQLException {
        Map<String, List<HistoryEntry>> entries = new HashMap<>();
        if (schemas.isEmpty()) {
            return entries;
        }
        String query =
                union(schemas, history, HistoryTable.COLUMNS_WITHOUT_DOWNGRADE) + " ORDER BY tenant, entry_number";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                entries.computeIfAbsent(schemas.get(row.getInt(1)), schema -> new ArrayList<>())
                        .add(HistoryTable.entry(row));
            }
        }
        return entries;
    }

    private String union(List<String> schemas, TableName table, String columns) {
        return IntStream.range(0, schemas.size())
                .mapToObj(number -> "SELECT %d AS tenant, %s FROM %s"
                        .formatted(
                                number, columns, dialect.identifiers().quote(table.in(Name.of(schemas.get(number))))))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
