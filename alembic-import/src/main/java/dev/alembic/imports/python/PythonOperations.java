package dev.alembic.imports.python;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Entries;
import dev.alembic.imports.python.PythonValue.Items;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import dev.alembic.op.Operations;
import dev.alembic.op.TableOperations;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does with our operations what calls of {@code op} do in Python. */
final class PythonOperations {

    private static final Map<String, List<String>> TABLES = Map.of(
            "create_table", List.of("table_name"),
            "drop_table", List.of("table_name"),
            "rename_table", List.of("old_table_name", "new_table_name"),
            "bulk_insert", List.of("table", "rows"),
            "execute", List.of("sqltext"));

    private final Operations op;
    private final Map<String, String> variables = new HashMap<>();

    PythonOperations(Operations op) {
        this.op = op;
    }

    /**
     * Does one call.
     *
     * @throws UntranslatableException if something in it has no counterpart
     */
    void call(Call call) {
        String name = call.function().last();
        List<String> parameters = TABLES.get(name);
        if (parameters == null) {
            Arguments arguments = new Arguments(call, PythonTableCall.parameters(name, false));
            Operations there = in(arguments.text("schema").or(() -> arguments.text("source_schema")));
            TableOperations table = there.table(arguments.requireText(PythonTableCall.tableParameter(name)));
            new PythonTableCall(table).call(name, arguments);
            return;
        }
        Arguments arguments = new Arguments(call, parameters);
        switch (name) {
            case "create_table" -> createTable(arguments);
            case "drop_table" -> dropTable(arguments);
            case "rename_table" ->
                in(arguments.text("schema"))
                        .renameTable(arguments.requireText("old_table_name"), arguments.requireText("new_table_name"));
            case "execute" -> op.execute(PythonSql.statement(arguments.require("sqltext")));
            default -> bulkInsert(arguments);
        }
        arguments.requireAllTaken();
    }

    /** A call in a batch. */
    static void call(TableOperations table, Call call) {
        String name = call.function().last();
        if (name.equals("execute")) {
            Arguments arguments = new Arguments(call, List.of("sqltext"));
            table.execute(PythonSql.statement(arguments.require("sqltext")));
            arguments.requireAllTaken();
            return;
        }
        new PythonTableCall(table).call(name, new Arguments(call, PythonTableCall.parameters(name, true)));
    }

    /** Several calls of one batch. */
    void batch(Call opening, List<Call> calls) {
        Arguments arguments = new Arguments(opening, List.of("table_name", "schema", "recreate"));
        String table = arguments.requireText("table_name");
        Operations there = in(arguments.text("schema"));
        String recreate = arguments.text("recreate").orElse("auto");
        arguments.requireAllTaken();
        there.batch(
                table,
                how -> switch (recreate) {
                    case "always" -> how.alwaysRecreate();
                    case "never" -> how.neverRecreate();
                    default -> how;
                },
                batch -> calls.forEach(one -> call(batch, one)));
    }

    private Operations in(Optional<String> schema) {
        return schema.map(op::in).orElse(op);
    }

    /** Remembers a table that has a name in Python, for the rows that go into it. */
    void remember(String variable, Call call) {
        switch (call.function().last()) {
            case "create_table" -> {
                call(call);
                variables.put(variable, Arguments.text(call.arguments().get(0)));
            }
            case "table" ->
                variables.put(variable, Arguments.text(call.arguments().get(0)));
            default -> throw new UntranslatableException(call.function().name());
        }
    }

    private void createTable(Arguments arguments) {
        List<TableItem> items = new ArrayList<>();
        String name = arguments.requireText("table_name");
        arguments.rest().forEach(value -> items.add(PythonItems.of(value)));
        Table table = Table.of(Dsl.tableName(name), items).comment(arguments.text("comment"));
        Optional<String> schema = arguments.text("schema");
        table = schema.isPresent() ? table.in(schema.get()) : table;
        boolean isTolerant = arguments.isTrue("if_not_exists");
        for (String key : arguments.left()) {
            if (PythonItems.isOfDialect(key)) {
                table = table.option(key, PythonItems.option(arguments.require(key)));
            }
        }
        op.createTable(table, how -> isTolerant ? how.withIfNotExists() : how);
    }

    private void dropTable(Arguments arguments) {
        boolean isTolerant = arguments.isTrue("if_exists");
        in(arguments.text("schema"))
                .dropTable(arguments.requireText("table_name"), how -> isTolerant ? how.withIfExists() : how);
    }

    private void bulkInsert(Arguments arguments) {
        PythonValue target = arguments.require("table");
        PythonValue rows = arguments.require("rows");
        arguments.ignore("multiinsert");
        if (!(rows instanceof Items items)) {
            throw new UntranslatableException("rows that are made at run time");
        }
        List<Map<String, @Nullable Object>> values = new ArrayList<>();
        items.values().forEach(row -> values.add(row(row)));
        if (target instanceof Call call && call.function().last().equals("table")) {
            List<Column> columns = call.arguments().stream()
                    .skip(1)
                    .flatMap(column -> typed(column).stream())
                    .toList();
            String name = Arguments.text(call.arguments().get(0));
            boolean isTyped = columns.size() == call.arguments().size() - 1;
            if (isTyped && call.named().isEmpty()) {
                op.bulkInsert(Table.of(Dsl.tableName(name), columns), values);
                return;
            }
            requireNoSchema(call);
            op.bulkInsert(name, values);
        } else if (target instanceof Name name && variables.containsKey(name.name())) {
            op.bulkInsert(variables.get(name.name()), values);
        } else {
            throw new UntranslatableException("a table that is made at run time");
        }
    }

    private static void requireNoSchema(Call call) {
        if (!call.named().isEmpty()) {
            throw new UntranslatableException("a table with a schema");
        }
    }

    private static Optional<Column> typed(PythonValue column) {
        return column instanceof Call call && call.arguments().size() == 2
                ? Optional.of(Dsl.column(
                        Arguments.text(call.arguments().get(0)),
                        PythonTypes.of(call.arguments().get(1))))
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> row(PythonValue value) {
        if (!(value instanceof Entries entries)) {
            throw new UntranslatableException("a row that is made at run time");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        entries.values().forEach((column, cell) -> row.put(column, cell(cell)));
        return row;
    }

    private static @Nullable Object cell(PythonValue value) {
        if (value instanceof Text text) {
            return text.value();
        } else if (value instanceof PythonValue.Digits number) {
            return number.digits().matches("-?\\d{1,9}")
                    ? (Object) Integer.valueOf(number.digits())
                    : new BigDecimal(number.digits());
        } else if (value instanceof Name name && (name.isNone() || name.truth().isPresent())) {
            return name.truth().orElse(null);
        }
        throw new UntranslatableException("a value that is made at run time");
    }
}
