package dev.alembic.testkit.law;

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

/** Makes a table with a column of each type, fills it, and reads it. */
final class TypeTrial {

    private final TrialDatabase database;
    private final Table table;
    private final List<String> problems = new ArrayList<>();

    private TypeTrial(TrialDatabase database, Table table) {
        this.database = database;
        this.table = table;
    }

    /** What doesn't come back as it was given. */
    static List<String> of(LawServer server, List<TypeCase> cases) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (TypeCase one : cases) {
            columns.add(Dsl.column("c" + columns.size(), one.type()));
        }
        try (TrialDatabase database = new TrialDatabase(server)) {
            TypeTrial trial = new TypeTrial(database, Table.of(TableName.of("t"), columns));
            trial.run(cases);
            return trial.problems;
        }
    }

    private void run(List<TypeCase> cases) throws SQLException {
        database.run(new CreateTable(table));
        Table live = database.inspect().table(table.name()).orElseThrow();
        for (int i = 0; i < cases.size(); i++) {
            compare(live.columns().get(i), table.columns().get(i));
            fill(i, cases.get(i).value());
        }
    }

    private void compare(Column live, Column model) {
        Verdict verdict = database.dialect().comparison().type(live, model);
        if (!(verdict instanceof Verdict.Same)) {
            problems.add(model.type() + " is read back as another: " + verdict);
        }
    }

    /** Gives the column the value by a parameter, and by a literal: the same must be stored. */
    private void fill(int index, Object value) throws SQLException {
        String column = "c" + index;
        String type = table.columns().get(index).type().toString();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(column, value);
        BulkInsert insert = new BulkInsert(table, List.of(row));
        int before = problems.size();
        database.execute("DELETE FROM t");
        tried(type + " takes no parameter: ", () -> database.run(insert));
        tried(type + " takes no literal: ", () -> database.runOffline(insert));
        List<String> stored = database.query("SELECT " + column + " FROM t");
        if (problems.size() == before && stored.stream().distinct().count() != 1) {
            problems.add(type + " stores " + stored);
        }
    }

    private void tried(String problem, Runnable insertion) {
        try {
            insertion.run();
        } catch (IllegalStateException e) {
            problems.add(problem + e.getMessage());
        }
    }
}
