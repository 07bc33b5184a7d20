package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.StringType;
import dev.alembic.schema.Table;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any model can become any other one: the differences run, the second comparison finds nothing, and
 * neither does one with the first model after the way back. What rows hold stays. {@code
 * -Dalembic.seed} repeats a run, {@code -Dlaw.pairs} says how many pairs of models are tried, {@code
 * -Dlaw.on} on which databases.
 */
class AutogenerateLawTest {

    private static final int PAIRS = Integer.getInteger("law.pairs", 150);
    private static final int ROWS = 3;

    static Stream<String> databases() {
        return Stream.of(
                System.getProperty("law.on", "sqlite,h2,postgresql,mariadb").split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_second_comparison_finds_nothing(String name) throws SQLException {
        long seed = Long.getLong("alembic.seed", 1);
        System.out.println("Models on " + name + ": -Dalembic.seed=" + seed + " -Dlaw.pairs=" + PAIRS);
        try (LawDatabase database = LawDatabase.open(name)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                Random random = new Random(seed + pair);
                MetaData from = new RandomSchema(random, database.dialect()).model();
                MetaData to = new RandomSchema(random, database.dialect()).model();
                check(database, from, to, name + " -Dalembic.seed=" + (seed + pair) + " -Dlaw.pairs=1");
            }
        }
    }

    private static void check(LawDatabase database, MetaData from, MetaData to, String title) throws SQLException {
        try {
            go(database, from, title + ": create");
            fill(database, from);
            Map<String, List<String>> before = values(database, from, to);
            DiffResult there = go(database, to, title + ": upgrade");
            assertThat(values(database, from, to)).as(title + ": rows").isEqualTo(before);
            database.run(there.downgrade());
            assertNothing(database, from, title + ": downgrade");
            database.clear();
            assertNothing(database, MetaData.EMPTY, title + ": clear");
        } catch (RuntimeException e) {
            throw new AssertionError(title + "\n" + e.getMessage(), e);
        }
    }

    private static DiffResult go(LawDatabase database, MetaData model, String title) {
        DiffResult result = database.diff(model);
        database.run(result.upgrade());
        assertNothing(database, model, title);
        return result;
    }

    private static void assertNothing(LawDatabase database, MetaData model, String title) {
        DiffResult second = database.diff(model);
        List<String> detected = new ArrayList<>();
        second.differences().forEach(d -> detected.addAll(d.detected()));
        second.differences().forEach(d -> detected.addAll(database.sql(d.upgrade())));
        second.differences().forEach(d -> detected.addAll(database.sql(d.downgrade())));
        assertThat(detected).as(title).isEmpty();
    }

    /** Every row has a value in every column, numbers of its own; but no foreign keys. */
    private static void fill(LawDatabase database, MetaData model) {
        for (Table table : model.tables()) {
            List<String> columns = table.columns().stream()
                    .map(column -> column.name().text())
                    .filter(column -> column.matches("id|[ndbw]\\d"))
                    .toList();
            for (int row = 1; row <= ROWS; row++) {
                database.execute("INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table.name(), String.join(", ", columns), values(table, columns, row)));
            }
        }
    }

    private static String values(Table table, List<String> columns, int row) {
        List<String> values = new ArrayList<>();
        for (String name : columns) {
            boolean isText = table.column(name).orElseThrow().type() instanceof StringType;
            values.add(
                    switch (name.charAt(0)) {
                        case 'd' -> "'2020-01-0" + row + "'";
                        case 'b' -> "true";
                        case 'w' -> "'b'";
                        default -> isText ? "'" + row + "'" : String.valueOf(row);
                    });
        }
        return String.join(", ", values);
    }

    /** What rows hold in the columns that both models have, in whatever type it is kept. */
    private static Map<String, List<String>> values(LawDatabase database, MetaData from, MetaData to)
            throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        for (Table table : to.tables()) {
            List<String> columns = from.table(table.name()).map(Table::columns).orElse(List.of()).stream()
                    .map(column -> column.name().text())
                    .filter(column -> column.matches("id|k|[ndbw]\\d"))
                    .filter(column -> table.column(column).isPresent())
                    .toList();
            for (String column : columns) {
                values.put(
                        table.name() + "." + column,
                        database.values(table.name(), column).stream()
                                .map(value -> plain(column.charAt(0), value))
                                .toList());
            }
        }
        return values;
    }

    private static String plain(char letter, String value) {
        return switch (letter) {
            case 'n' -> new BigDecimal(value).stripTrailingZeros().toPlainString();
            case 'd' -> value.substring(0, "2020-01-01".length());
            default -> value;
        };
    }
}
