package dev.alembic.testkit.reflect;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.sql.ExpressionWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what was read of a table, one line for each column, constraint and index. */
final class Described {

    private final Dialect dialect;
    private final ExpressionWriter expressions;

    Described(Dialect dialect) {
        this.dialect = dialect;
        this.expressions = new ExpressionWriter(dialect.identifiers(), dialect.literals(), dialect.types(), Map.of());
    }

    List<String> table(Table table) {
        List<String> lines = new ArrayList<>(columns(table));
        lines.addAll(constraints(table));
        lines.addAll(indexes(table));
        return lines;
    }

    List<String> columns(Table table) {
        return table.columns().stream().map(this::column).toList();
    }

    List<String> constraints(Table table) {
        return table.constraints().stream().map(this::constraint).toList();
    }

    List<String> indexes(Table table) {
        return table.indexes().stream().map(this::index).toList();
    }

    private String column(Column column) {
        return words(
                column.name().text(),
                dialect.types().toSql(column.type()),
                column.isNullable() ? "" : "NOT NULL",
                column.serverDefault().map(this::serverDefault).orElse(""),
                column.autoincrement() == Autoincrement.AUTO ? "" : "counts " + column.autoincrement(),
                column.isPrimaryKey() ? "KEY" : "",
                column.comment().map(text -> "-- " + text).orElse(""),
                column.checks().stream().map(this::constraint).collect(Collectors.joining(" ")),
                options(column.options()));
    }

    private String serverDefault(ServerDefault value) {
        if (value instanceof ServerDefault.Expression expression) {
            return "DEFAULT " + expressions.write(expression.expression());
        } else if (value instanceof Computed computed) {
            return "AS (%s) %s"
                    .formatted(
                            expressions.write(computed.expression()),
                            computed.stored().orElseThrow() ? "STORED" : "VIRTUAL");
        } else if (value instanceof Identity identity) {
            return "IDENTITY " + (identity.isAlways() ? "ALWAYS " : "") + counting(identity);
        }
        return value.toString();
    }

    private static String counting(Identity identity) {
        return "%d by %d from %d to %d"
                .formatted(
                        identity.options().start().orElseThrow(),
                        identity.options().increment().orElseThrow(),
                        identity.options().minValue().orElseThrow(),
                        identity.options().maxValue().orElseThrow());
    }

    private String constraint(Constraint constraint) {
        return words(
                constraint.kind().name(),
                constraint.name().map(Name::text).orElse("-"),
                constraint.columns().isEmpty() ? "" : "(" + Name.join(constraint.columns()) + ")",
                constraint instanceof CheckConstraint check ? write(check.condition()) : "",
                constraint instanceof ForeignKeyConstraint key ? reference(key) : "",
                constraint instanceof ExcludeConstraint exclude ? exclusion(exclude) : "",
                constraint
                        .traits()
                        .deferrable()
                        .map(yes -> yes ? "DEFERRABLE" : "")
                        .orElse(""),
                constraint.traits().initially().map(when -> "INITIALLY " + when).orElse(""),
                constraint.traits().comment().map(text -> "-- " + text).orElse(""),
                options(constraint.options()));
    }

    private static String reference(ForeignKeyConstraint key) {
        return words(
                "-> %s (%s)"
                        .formatted(
                                key.reference().table(),
                                Name.join(key.reference().columns())),
                key.reference().match().map(kind -> "MATCH " + kind).orElse(""),
                key.reference().onDelete().map(action -> "ON DELETE " + action).orElse(""),
                key.reference().onUpdate().map(action -> "ON UPDATE " + action).orElse(""));
    }

    private String exclusion(ExcludeConstraint exclude) {
        return exclude.using().orElseThrow()
                + exclude.elements().stream().map(this::element).collect(Collectors.joining(", ", " (", ")"))
                + exclude.where().map(condition -> " WHERE " + write(condition)).orElse("");
    }

    private String element(ExcludeElement element) {
        return words(write(element.expression()), element.operatorClass().orElse(""), element.operator());
    }

    private String index(Index index) {
        return words(
                index.isUnique() ? "UNIQUE INDEX" : "INDEX",
                index.name().orElseThrow().text(),
                index.elements().stream().map(this::write).collect(Collectors.joining(", ", "(", ")")),
                options(index.options()));
    }

    private String write(SqlExpression expression) {
        return expressions.write(expression);
    }

    private String options(Options options) {
        return options.isEmpty()
                ? ""
                : options.values().entrySet().stream()
                        .map(e -> e.getKey().replaceFirst("^[a-z0-9]+_", "") + "=" + value(e.getValue()))
                        .sorted()
                        .collect(Collectors.joining(" ", "[", "]"));
    }

    private String value(Object value) {
        return value instanceof SqlExpression expression ? write(expression) : value.toString();
    }

    private static String words(String... words) {
        return String.join(" ", words).replaceAll(" +", " ").strip();
    }
}
