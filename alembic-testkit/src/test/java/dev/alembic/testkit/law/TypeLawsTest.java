package dev.alembic.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type can be created, filled online and offline alike, and is read back as itself. */
class TypeLawsTest {

    private static List<TypeCase> cases(String database) {
        List<TypeCase> cases = new ArrayList<>(TypeCases.everywhere());
        cases.addAll(database.equals("postgresql") ? TypeCases.postgresql() : List.of());
        cases.addAll(database.equals("mariadb") ? TypeCases.mysql() : List.of());
        return cases;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_column_of_every_type_takes_a_value_and_is_read_back(String name) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (LawServer server = LawServer.named(name);
                LawDatabase database = new LawDatabase(server)) {
            List<TypeCase> cases = cases(name);
            Table table = table(cases);
            database.run(new CreateTable(table));
            Table live = database.inspect().table(table.name()).orElseThrow();
            for (int i = 0; i < cases.size(); i++) {
                problems.addAll(compare(
                        database.dialect(),
                        live.columns().get(i),
                        table.columns().get(i)));
                problems.addAll(fill(database, table, i, cases.get(i).value()));
            }
        }
        assertThat(problems).isEmpty();
    }

    private static Table table(List<TypeCase> cases) {
        List<Column> columns = new ArrayList<>();
        for (TypeCase one : cases) {
            columns.add(Dsl.column("c" + columns.size(), one.type()));
        }
        return Table.of(TableName.of("t"), columns);
    }

    private static List<String> compare(Dialect dialect, Column live, Column model) {
        Verdict verdict = dialect.comparison().type(live, model);
        return verdict instanceof Verdict.Same
                ? List.of()
                : List.of(model.type() + " is read back as another: " + verdict);
    }

    /** Gives the column the value by a parameter, and by a literal: the same must be stored. */
    private static List<String> fill(LawDatabase database, Table table, int index, Object value) throws SQLException {
        String column = "c" + index;
        String type = table.columns().get(index).type().toString();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(column, value);
        BulkInsert insert = new BulkInsert(table, List.of(row));
        List<String> problems = new ArrayList<>();
        database.execute("DELETE FROM t");
        try {
            database.run(insert);
        } catch (IllegalStateException e) {
            problems.add(type + " takes no parameter: " + e.getMessage());
        }
        try {
            database.runOffline(insert);
        } catch (IllegalStateException e) {
            problems.add(type + " takes no literal: " + e.getMessage());
        }
        List<String> stored = database.query("SELECT " + column + " FROM t");
        if (problems.isEmpty() && stored.stream().distinct().count() != 1) {
            problems.add(type + " stores " + stored);
        }
        return problems;
    }
}
