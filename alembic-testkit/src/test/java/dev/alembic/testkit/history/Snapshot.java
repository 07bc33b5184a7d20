package dev.alembic.testkit.history;

import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.sql.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a database is at one moment.
 *
 * @param live its schema as it was read
 * @param catalogue the same, a line for each thing in it; the order of columns aside
 * @param rows what each column holds, by {@code table.column}, in the order of the keys
 * @param counters where sequences and counting columns are, by name
 */
record Snapshot(MetaData live, List<String> catalogue, Map<String, List<String>> rows, Map<String, String> counters) {

    /** MariaDB's index for a foreign key has whatever name the server gave it. */
    private static final Pattern SERVERS_INDEX = Pattern.compile("(mariadb|mysql)_index=[^,}]*");

    /** Where the usual name of a SERIAL's sequence is taken, the server counts on. */
    private static final Pattern SERVERS_SEQUENCE = Pattern.compile("postgresql_sequence=[^,}]*_seq\\d+");

    /** H2 says the type of a word beside a column that knows no case, or doesn't: as it was compiled. */
    private static final Pattern CAST_WORD = Pattern.compile("CAST\\(('[^']*') AS VARCHAR_IGNORECASE\\(\\d+\\)\\)");

    /** A name that a constraint gets by the convention counts as none: SQLite's have none until then. */
    private static final Pattern GIVEN_NAME = Pattern.compile("(?<=Constraint\\[name=)Optional\\[(pk|uq|fk)_[^]]*]");

    /** A primary key without a name is a mark on its columns, or not, and told by its columns anyway. */
    private static final Pattern UNNAMED_KEY = Pattern.compile("PrimaryKeyConstraint\\[name=Optional.empty");

    static Snapshot of(HistoryDatabase database) throws SQLException {
        return of(database, database.inspect());
    }

    /** With a schema that is known already. */
    static Snapshot of(HistoryDatabase database, MetaData live) throws SQLException {
        Identifiers identifiers = database.dialect().identifiers();
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : live.tables()) {
            List<Column> columns = table.columns();
            String keys = RandomRows.keyColumns(table).stream()
                    .map(column -> identifiers.quote(column.name()))
                    .collect(Collectors.joining(", "));
            String names = columns.stream()
                    .map(column -> identifiers.quote(column.name()))
                    .collect(Collectors.joining(", "));
            List<List<String>> found = database.rows(
                    "SELECT %s FROM %s ORDER BY %s".formatted(names, identifiers.quote(table.name()), keys));
            for (int i = 0; i < columns.size(); i++) {
                int place = i;
                rows.put(
                        table.name().name() + "." + columns.get(i).name(),
                        found.stream().map(row -> row.get(place)).toList());
            }
        }
        return new Snapshot(live, lines(live), rows, new Counters(database).of(live));
    }

    static List<String> lines(MetaData live) {
        List<String> lines = new ArrayList<>();
        for (Table table : live.tables()) {
            lines.add(table.name() + ": " + table.withItems(List.of()));
            for (TableItem item : table.items()) {
                if (!(item instanceof Index index && isOfForeignKey(index, table))) {
                    lines.add(table.name() + ": " + line(item));
                }
            }
            lines.removeIf(line -> UNNAMED_KEY.matcher(line).find());
            table.primaryKey().ifPresent(key -> lines.add(table.name() + ": key " + key.columns()));
        }
        live.sequences().forEach(sequence -> lines.add(sequence.toString()));
        return lines.stream().sorted().toList();
    }

    /** MariaDB's index for a foreign key, under a name that the column had once, or a user's own in its place. */
    private static boolean isOfForeignKey(Index index, Table table) {
        return table.options().get("mariadb", "engine").isPresent()
                && !index.isUnique()
                && table.allConstraints().stream()
                        .filter(ForeignKeyConstraint.class::isInstance)
                        .anyMatch(key -> index.elements()
                                .equals(key.columns().stream()
                                        .map(SqlExpression::column)
                                        .toList()));
    }

    private static String line(TableItem item) {
        String line = GIVEN_NAME.matcher(item.toString()).replaceFirst("Optional.empty");
        line = CAST_WORD.matcher(line).replaceAll("$1");
        line = SERVERS_SEQUENCE.matcher(line).replaceAll("");
        return SERVERS_INDEX.matcher(line).replaceAll("");
    }
}
