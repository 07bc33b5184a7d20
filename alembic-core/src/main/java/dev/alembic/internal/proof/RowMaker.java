package dev.alembic.internal.proof;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.UnknownType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows up for one table, each in a statement of its own, so that what is refused leaves nothing. */
final class RowMaker {

    private static final int ROWS = 5;

    /** How often another mixture of values is tried where checks or unique constraints refuse one. */
    private static final int ATTEMPTS = 30;

    /** Which of its values a column gets. */
    private enum Choice {
        IN_ORDER,
        NAMED_BY_CHECKS,
        AT_RANDOM
    }

    private final Connection connection;
    private final Dialect dialect;
    private final Table table;
    private final List<ColumnSamples> samples = new ArrayList<>();
    private final Random random = new Random(1);
    private @Nullable String lastFailure;
    private int made;

    RowMaker(Connection connection, Dialect dialect, Table table) {
        this.connection = connection;
        this.dialect = dialect;
        this.table = table;
        for (Column column : table.columns()) {
            if (!isGiven(column)) {
                samples.add(new ColumnSamples(table, column, dialect));
            }
        }
    }

    /** Whether the database or a foreign key says the value; of a table that has nothing else, we do. */
    private boolean isGiven(Column column) {
        boolean isCounted = table.autoincrementColumn()
                .filter(counted -> counted.name().matches(column.name()))
                .isPresent();
        boolean isAlone = table.columns().size() == 1;
        return column.asComputed().isPresent()
                || column.asIdentity().isPresent()
                || (isCounted && !isAlone)
                || GeneratedRows.foreignKeys(table).stream()
                        .anyMatch(key -> key.columns().stream().anyMatch(column.name()::matches));
    }

    /** Makes them, and answers how many there are. */
    int make() {
        Map<ForeignKeyConstraint, List<Map<String, Object>>> targets = new LinkedHashMap<>();
        GeneratedRows.foreignKeys(table).forEach(key -> targets.put(key, referred(key)));
        for (int row = 0; row < ROWS; row++) {
            boolean isMade = insert(values(row, targets, Choice.IN_ORDER))
                    || insert(values(row, targets, Choice.NAMED_BY_CHECKS));
            for (int attempt = 0; !isMade && attempt < ATTEMPTS; attempt++) {
                isMade = insert(values(random.nextInt(ROWS), targets, Choice.AT_RANDOM));
            }
            made += isMade ? 1 : 0;
        }
        return made;
    }

    /** Why there are none; absent if there are some. */
    Optional<String> failure() {
        return made > 0 ? Optional.empty() : Optional.ofNullable(lastFailure);
    }

    /** The first row leaves to the database what it has defaults for; the last one has NULL wherever it may. */
    private Map<String, String> values(
            int row, Map<ForeignKeyConstraint, List<Map<String, Object>>> targets, Choice choice) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ColumnSamples sample : samples) {
            boolean isLeft = row == 0 && sample.column().serverDefault().isPresent();
            if (!sample.isEmpty() && !isLeft) {
                values.put(
                        sample.column().name().text(),
                        literal(value(sample, row, choice), sample.column().type()));
            }
        }
        targets.forEach((key, rows) -> {
            int place = choice == Choice.AT_RANDOM ? random.nextInt(ROWS) : row;
            for (int i = 0; !rows.isEmpty() && i < key.columns().size(); i++) {
                Object value = rows.get(place % rows.size())
                        .get(key.reference().columns().get(i).text());
                values.put(key.columns().get(i).text(), literal(value, new UnknownType()));
            }
        });
        return values;
    }

    private @Nullable Object value(ColumnSamples sample, int row, Choice choice) {
        return switch (choice) {
            case IN_ORDER -> row == ROWS - 1 && sample.column().isNullable() ? null : sample.get(row);
            case NAMED_BY_CHECKS -> sample.named(row);
            case AT_RANDOM -> sample.get(random.nextInt(sample.size()));
        };
    }

    private String literal(@Nullable Object value, SqlType type) {
        try {
            return dialect.literals().write(value, type);
        } catch (AlembicException e) {
            return dialect.literals().write(String.valueOf(value), type);
        }
    }

    /** What a foreign key can point at. */
    private List<Map<String, Object>> referred(ForeignKeyConstraint key) {
        List<Name> columns = key.reference().columns();
        String query = "SELECT %s FROM %s"
                .formatted(
                        columns.stream().map(dialect.identifiers()::quote).collect(Collectors.joining(", ")),
                        dialect.identifiers().quote(key.reference().table()));
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            while (answer.next() && rows.size() < ROWS) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i).text(), answer.getObject(i + 1));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            lastFailure = firstLine(e);
        }
        return rows;
    }

    private boolean insert(Map<String, String> values) {
        if (values.isEmpty()) {
            lastFailure = "nothing is known of the types of its columns";
            return false;
        }
        String sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        dialect.identifiers().quote(table.name()),
                        values.keySet().stream()
                                .map(name -> dialect.identifiers().quote(Name.exactly(name)))
                                .collect(Collectors.joining(", ")),
                        String.join(", ", values.values()));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLException e) {
            lastFailure = firstLine(e);
            return false;
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
