package dev.alembic.imports.liquibase;

import dev.alembic.imports.source.SourceFiles;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes of Liquibase that are SQL, or become it. */
final class ChangeSql {

    private final ChangeSet changeSet;

    ChangeSql(ChangeSet changeSet) {
        this.changeSet = changeSet;
    }

    /**
     * The statements of a change.
     *
     * @throws UnknownChangeException if it has no counterpart
     */
    List<Operation> of(ChangeNode change) {
        return switch (change.name()) {
            case "sql" -> statements(change, change.textOr("sql"));
            case "sqlFile" -> statements(change, file(change));
            case "createProcedure" -> {
                String text = change.get("path").isPresent() ? file(change) : change.textOr("procedureText");
                yield List.of(single(text));
            }
            case "createView" -> view(change);
            case "dropView" -> List.of(execute("DROP VIEW " + qualified(change, "viewName")));
            case "insert" -> List.of(execute(insert(change)));
            case "update" -> List.of(execute(update(change)));
            case "delete" -> List.of(execute("DELETE FROM " + qualified(change, "tableName") + where(change)));
            default -> throw new UnknownChangeException(change.name());
        };
    }

    private List<Operation> statements(ChangeNode change, String text) {
        if (change.get("dbms").isPresent()) {
            throw new UnknownChangeException(change.name() + " with dbms");
        }
        Optional<String> delimiter = Optional.ofNullable(change.attributes().get("endDelimiter"))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals(";"));
        if (change.get("splitStatements").filter("false"::equalsIgnoreCase).isPresent()) {
            return List.of(single(text));
        } else if (delimiter.isPresent()) {
            List<Operation> operations = new ArrayList<>();
            for (String one : text.split(Pattern.quote(delimiter.get()), -1)) {
                if (!one.isBlank()) {
                    operations.add(single(one));
                }
            }
            return operations;
        }
        return List.of(execute(text));
    }

    private static Operation execute(String text) {
        return new ExecuteSql(text.strip());
    }

    private static Operation single(String text) {
        return new ExecuteSql(Statement.single(text.strip()), true);
    }

    private String file(ChangeNode change) {
        Path file = Changelog.find(change.require("path"), changeSet.file(), change.isTrue("relativeToChangelogFile"));
        return SourceFiles.text(file);
    }

    private static List<Operation> view(ChangeNode change) {
        String query = change.textOr("selectQuery").strip();
        if (change.isTrue("fullDefinition")) {
            return List.of(execute(query));
        }
        String create = change.isTrue("replaceIfExists") ? "CREATE OR REPLACE VIEW " : "CREATE VIEW ";
        return List.of(execute(create + qualified(change, "viewName") + " AS " + query));
    }

    private static String qualified(ChangeNode change, String key) {
        return change.get("schemaName").map(schema -> schema + ".").orElse("") + change.require(key);
    }

    private static String insert(ChangeNode change) {
        List<ChangeNode> columns = change.all("column");
        String names = columns.stream().map(column -> column.require("name")).collect(Collectors.joining(", "));
        String values = columns.stream().map(ChangeSql::value).collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(qualified(change, "tableName"), names, values);
    }

    private static String update(ChangeNode change) {
        String values = change.all("column").stream()
                .map(column -> column.require("name") + " = " + value(column))
                .collect(Collectors.joining(", "));
        return "UPDATE %s SET %s".formatted(qualified(change, "tableName"), values) + where(change);
    }

    private static String where(ChangeNode change) {
        String condition = change.textOr("where").strip();
        if (change.first("whereParams").isPresent()) {
            throw new UnknownChangeException(change.name() + " with whereParams");
        }
        return condition.isEmpty() ? "" : " WHERE " + condition;
    }

    /** Fills what may not be empty any more. */
    Operation fillNulls(ChangeNode change, String value) {
        String column = change.require("columnName");
        return execute("UPDATE %s SET %s = %s WHERE %s IS NULL"
                .formatted(qualified(change, "tableName"), column, quoted(value), column));
    }

    private static String value(ChangeNode column) {
        Map<String, String> given = column.attributes();
        if (given.containsKey("value")) {
            return given.get("value").equalsIgnoreCase("null") ? "NULL" : quoted(given.get("value"));
        }
        return column.get("valueNumeric")
                .or(() -> column.get("valueComputed"))
                .or(() -> column.get("valueBoolean").map(value -> Boolean.parseBoolean(value) ? "TRUE" : "FALSE"))
                .or(() -> column.get("valueDate").map(ChangeColumns::date))
                .orElseGet(() -> text(column));
    }

    private static String text(ChangeNode column) {
        List<String> others = column.attributes().keySet().stream()
                .filter(key -> key.startsWith("value"))
                .toList();
        if (!others.isEmpty()) {
            throw new UnknownChangeException("a value by " + others.get(0));
        }
        return column.text().isBlank() ? "NULL" : quoted(column.text());
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
