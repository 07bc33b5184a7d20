package dev.alembic.imports.python;

import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.unique;

import dev.alembic.imports.python.PythonValue.Items;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import dev.alembic.op.ColumnEdit;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.TableOperations;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Index;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does one call of {@code op}, or of a batch, with the table that it is about. */
final class PythonTableCall {

    private static final String TABLE = "table_name";
    private static final String SOURCE = "source_table";

    /** The parameters of each function, in order. */
    private static final Map<String, List<String>> FUNCTIONS = Map.ofEntries(
            Map.entry("add_column", List.of(TABLE, "column")),
            Map.entry("drop_column", List.of(TABLE, "column_name")),
            Map.entry("alter_column", List.of(TABLE, "column_name")),
            Map.entry("create_index", List.of("index_name", TABLE, "columns")),
            Map.entry("drop_index", List.of("index_name", TABLE)),
            Map.entry("create_foreign_key", List.of("name", SOURCE, "referent_table", "local_cols", "remote_cols")),
            Map.entry("create_unique_constraint", List.of("name", TABLE, "columns")),
            Map.entry("create_primary_key", List.of("name", TABLE, "columns")),
            Map.entry("create_check_constraint", List.of("name", TABLE, "condition")),
            Map.entry("drop_constraint", List.of("name", TABLE, "type_")),
            Map.entry("create_table_comment", List.of(TABLE, "comment")),
            Map.entry("drop_table_comment", List.of(TABLE)));

    private static final Map<String, ConstraintKind> KINDS = Map.of(
            "foreignkey", ConstraintKind.FOREIGN_KEY,
            "primary", ConstraintKind.PRIMARY_KEY,
            "unique", ConstraintKind.UNIQUE,
            "check", ConstraintKind.CHECK);

    private final TableOperations table;

    PythonTableCall(TableOperations table) {
        this.table = table;
    }

    /**
     * The parameters of a function of this name.
     *
     * @param isBatch whether the table is known without them
     */
    static List<String> parameters(String function, boolean isBatch) {
        List<String> all = FUNCTIONS.get(function);
        if (all == null) {
            throw new UntranslatableException("op." + function);
        }
        List<String> parameters = new ArrayList<>(all);
        if (isBatch) {
            parameters.removeAll(List.of(TABLE, SOURCE));
        }
        return parameters;
    }

    static String tableParameter(String function) {
        return function.equals("create_foreign_key") ? SOURCE : TABLE;
    }

    void call(String function, Arguments arguments) {
        switch (function) {
            case "add_column" -> addColumn(arguments);
            case "drop_column" -> dropColumn(arguments);
            case "alter_column" -> alterColumn(arguments);
            case "create_index" -> createIndex(arguments);
            case "drop_index" -> dropIndex(arguments);
            case "create_foreign_key" -> createForeignKey(arguments);
            case "create_unique_constraint" ->
                create(unique(arguments.texts("columns").toArray(String[]::new)), arguments);
            case "create_primary_key" ->
                create(primaryKey(arguments.texts("columns").toArray(String[]::new)), arguments);
            case "create_check_constraint" ->
                create(Dsl.check(PythonSql.expression(arguments.require("condition"))), arguments);
            case "drop_constraint" -> dropConstraint(arguments);
            case "create_table_comment" -> {
                arguments.ignore("existing_comment");
                table.createTableComment(arguments.requireText("comment"));
            }
            case "drop_table_comment" -> {
                arguments.ignore("existing_comment");
                table.dropTableComment();
            }
            default -> throw new UntranslatableException("op." + function);
        }
        arguments.requireAllTaken();
    }

    private void addColumn(Arguments arguments) {
        boolean isTolerant = arguments.isTrue("if_not_exists");
        table.addColumn(
                PythonItems.column(arguments.require("column")), how -> isTolerant ? how.withIfNotExists() : how);
    }

    private void dropColumn(Arguments arguments) {
        boolean isTolerant = arguments.isTrue("if_exists");
        table.dropColumn(arguments.requireText("column_name"), how -> isTolerant ? how.withIfExists() : how);
    }

    private void createIndex(Arguments arguments) {
        Optional<String> name = arguments.text("index_name");
        PythonValue columns = arguments.require("columns");
        List<SqlExpression> elements = (columns instanceof Items items ? items.values() : List.of(columns))
                .stream()
                        .map(value -> value instanceof Text text ? Dsl.col(text.value()) : PythonSql.expression(value))
                        .toList();
        Index index = Dsl.index(elements.toArray(SqlExpression[]::new));
        index = name.isPresent() ? index.named(name.get()) : index;
        index = arguments.isTrue("unique") ? index.unique() : index;
        boolean isTolerant = arguments.isTrue("if_not_exists");
        for (String key : arguments.left()) {
            if (PythonItems.isOfDialect(key)) {
                index = index.option(key, PythonItems.option(arguments.require(key)));
            }
        }
        table.createIndex(index, how -> isTolerant ? how.withIfNotExists() : how);
    }

    private void dropIndex(Arguments arguments) {
        boolean isTolerant = arguments.isTrue("if_exists");
        String name = arguments.requireText("index_name");
        List<String> options = arguments.left();
        arguments.ignore("postgresql_where", "sqlite_where", "postgresql_using");
        boolean isConcurrent =
                options.contains("postgresql_concurrently") && arguments.isTrue("postgresql_concurrently");
        table.dropIndex(name, how -> {
            DropIndex drop = isTolerant ? how.withIfExists() : how;
            return isConcurrent ? drop.concurrently() : drop;
        });
    }

    private void createForeignKey(Arguments arguments) {
        String referent = arguments.requireText("referent_table");
        TableName referred = arguments
                .text("referent_schema")
                .map(schema -> Dsl.tableName(schema, referent))
                .orElseGet(() -> Dsl.tableName(referent));
        String[] columns = arguments.texts("local_cols").toArray(String[]::new);
        String[] remote = arguments.texts("remote_cols").toArray(String[]::new);
        create(foreignKey(columns).references(referred, remote), arguments);
    }

    private void create(Constraint constraint, Arguments arguments) {
        table.createConstraint(new Constrained(arguments).on(constraint));
    }

    private void dropConstraint(Arguments arguments) {
        String name = arguments.requireText("name");
        boolean isTolerant = arguments.isTrue("if_exists");
        Optional<String> type = arguments.text("type_");
        ConstraintKind kind = type.map(KINDS::get).orElse(null);
        if (type.isPresent() && kind == null) {
            throw new UntranslatableException("a constraint of type " + type.get());
        }
        table.dropConstraint(name, how -> {
            DropConstraint drop = kind == null ? how : how.kind(kind);
            return isTolerant ? drop.withIfExists() : drop;
        });
    }

    private void alterColumn(Arguments arguments) {
        String column = arguments.requireText("column_name");
        table.alterColumn(column, edit -> edited(edit, arguments));
    }

    private static ColumnEdit edited(ColumnEdit edit, Arguments arguments) {
        arguments.text("new_column_name").ifPresent(edit::rename);
        arguments.take("type_").map(PythonTypes::of).ifPresent(edit::type);
        arguments.text("postgresql_using").ifPresent(edit::using);
        arguments.truth("nullable").ifPresent(isNullable -> {
            if (isNullable) {
                edit.nullable();
            } else {
                edit.notNull();
            }
        });
        arguments.take("server_default").ifPresent(value -> serverDefault(edit, value));
        arguments.take("comment").ifPresent(value -> comment(edit, value));
        arguments.truth("autoincrement").ifPresent(edit::autoincrement);
        arguments.text("insert_before").ifPresent(edit::before);
        arguments.text("insert_after").ifPresent(edit::after);
        existing(edit, arguments);
        return edit;
    }

    private static void existing(ColumnEdit edit, Arguments arguments) {
        arguments.take("existing_type").map(PythonTypes::of).ifPresent(edit::existingType);
        arguments.truth("existing_nullable").ifPresent(edit::existingNullable);
        arguments.text("existing_comment").ifPresent(edit::existingComment);
        arguments
                .truth("existing_autoincrement")
                .filter(counts -> counts)
                .ifPresent(counts -> edit.existingAutoincrement());
        arguments
                .take("existing_server_default")
                .filter(value -> !isNothing(value))
                .flatMap(value -> PythonItems.withDefault(Dsl.column("c", Dsl.integer()), value)
                        .serverDefault())
                .ifPresent((ServerDefault value) -> edit.existingServerDefault(value));
    }

    private static boolean isNothing(PythonValue value) {
        return Arguments.isNone(value)
                || (value instanceof Name name && name.truth().isPresent());
    }

    /** False is SQLAlchemy's word for no change. */
    private static void serverDefault(ColumnEdit edit, PythonValue value) {
        if (Arguments.isNone(value)) {
            edit.dropServerDefault();
        } else if (!isNothing(value)) {
            PythonItems.withDefault(Dsl.column("c", Dsl.integer()), value)
                    .serverDefault()
                    .ifPresent(edit::serverDefault);
        }
    }

    private static void comment(ColumnEdit edit, PythonValue value) {
        if (Arguments.isNone(value)) {
            edit.dropComment();
        } else if (!isNothing(value)) {
            edit.comment(Arguments.text(value));
        }
    }
}
