package dev.alembic.imports.liquibase;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of Liquibase, and what their constraints say. */
final class ChangeColumns {

    private ChangeColumns() {}

    /** A name as Liquibase writes it: one in capitals only is left to the database to fold. */
    static Name name(String text) {
        boolean isCapital = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        return isCapital ? Name.of(text).unquoted() : Name.of(text);
    }

    static List<Name> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(ChangeColumns::name)
                .toList();
    }

    static TableName table(ChangeNode node, String nameKey, String schemaKey) {
        Optional<Name> schema = node.get(schemaKey).map(ChangeColumns::name);
        return new TableName(schema, name(node.require(nameKey)));
    }

    /** The column, and the constraints of the table that it brings along. */
    static List<TableItem> items(ChangeNode node) {
        List<TableItem> items = new ArrayList<>();
        ChangeNode constraints = node.first("constraints").orElse(ChangeNode.of("constraints", null));
        Column column = column(node);
        Name name = column.name();
        items.add(isRequired(constraints) ? column.notNull() : column);
        if (constraints.isTrue("unique")) {
            items.add(new UniqueConstraint(
                    named(constraints, "uniqueConstraintName"), List.of(name), ConstraintTraits.NONE));
        }
        foreignKey(constraints, name).ifPresent(items::add);
        constraints
                .get("checkConstraint")
                .ifPresent(condition -> items.add(new CheckConstraint(
                        Optional.empty(), SqlExpression.text(inner(condition)), ConstraintTraits.NONE)));
        return items;
    }

    private static String inner(String check) {
        return check.replaceFirst("(?is)^\\s*check\\s*\\((.*)\\)\\s*$", "$1");
    }

    private static boolean isRequired(ChangeNode constraints) {
        return constraints
                        .get("nullable")
                        .filter(value -> value.equalsIgnoreCase("false"))
                        .isPresent()
                || constraints.isTrue("primaryKey");
    }

    static Optional<Name> named(ChangeNode node, String key) {
        return node.get(key).map(ChangeColumns::name);
    }

    private static Column column(ChangeNode node) {
        SqlType type = ChangeTypes.of(node.require("type"));
        Column column = Column.of(name(node.require("name")), type);
        if (node.isTrue("autoIncrement")) {
            column = column.identity();
        } else if (type.isInteger()
                && node.first("constraints").filter(c -> c.isTrue("primaryKey")).isPresent()) {
            column = column.autoincrement(false);
        }
        Optional<ServerDefault> standard = serverDefault(node);
        column = standard.isPresent() ? column.serverDefault(standard) : column;
        Optional<String> remarks = node.get("remarks");
        refuse(node, "afterColumn", "beforeColumn", "position", "generationType", "computed");
        return remarks.isPresent() ? column.comment(remarks.get()) : column;
    }

    static void refuse(ChangeNode node, String... attributes) {
        for (String attribute : attributes) {
            if (node.get(attribute).isPresent()) {
                throw new UnknownChangeException(node.name() + " with " + attribute);
            }
        }
    }

    /** The default that a column or {@code addDefaultValue} says. */
    static Optional<ServerDefault> serverDefault(ChangeNode node) {
        Optional<ServerDefault> text =
                Optional.ofNullable(node.attributes().get("defaultValue")).map(ServerDefault.Literal::new);
        return text.or(() -> node.get("defaultValueNumeric")
                        .or(() -> node.get("defaultValueComputed"))
                        .or(() -> node.get("defaultValueDate").map(ChangeColumns::date))
                        .map(sql -> new ServerDefault.Expression(SqlExpression.text(sql))))
                .or(() -> node.get("defaultValueBoolean")
                        .map(value -> Column.of(Name.of("c"), Dsl.bool())
                                .serverDefault(Boolean.parseBoolean(value))
                                .serverDefault()
                                .orElseThrow()));
    }

    /** A date is quoted; a function that gives one isn't. */
    static String date(String value) {
        return value.matches("\\d{4}-\\d\\d.*|\\d\\d:.*") ? "'" + value.replace('T', ' ') + "'" : value;
    }

    private static Optional<ForeignKeyConstraint> foreignKey(ChangeNode constraints, Name column) {
        Optional<String> written = constraints.get("references");
        Optional<String> table = constraints
                .get("referencedTableName")
                .or(() -> written.map(text -> text.replaceFirst("\\(.*", "").strip()));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        String columns = constraints
                .get("referencedColumnNames")
                .or(() -> written.map(text -> text.replaceFirst("(?s).*\\(", "").replace(")", "")))
                .orElseThrow();
        ForeignKeyConstraint key = new ForeignKeyConstraint(
                named(constraints, "foreignKeyName"),
                List.of(column),
                Reference.of(new TableName(Optional.empty(), name(table.get())), names(columns)),
                ConstraintTraits.NONE);
        return Optional.of(constraints.isTrue("deleteCascade") ? key.onDelete("CASCADE") : key);
    }

    /** The primary key of the columns that say they are part of it. */
    static Optional<PrimaryKeyConstraint> primaryKey(List<ChangeNode> columns) {
        List<ChangeNode> keys = columns.stream()
                .filter(column -> column.first("constraints")
                        .filter(c -> c.isTrue("primaryKey"))
                        .isPresent())
                .toList();
        Optional<Name> name = keys.stream()
                .flatMap(column -> column.first("constraints").flatMap(c -> named(c, "primaryKeyName")).stream())
                .findFirst();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrimaryKeyConstraint(
                        name,
                        keys.stream()
                                .map(column -> name(column.require("name")))
                                .toList(),
                        ConstraintTraits.NONE));
    }
}
