package dev.alembic.imports.python;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.unique;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns and constraints of SQLAlchemy. */
final class PythonItems {

    private PythonItems() {}

    /** What stands in a table. */
    static TableItem of(PythonValue value) {
        if (!(value instanceof Call call)) {
            throw new UntranslatableException("a part of a table that is made at run time");
        }
        return switch (call.function().last()) {
            case "Column" -> column(call);
            case "PrimaryKeyConstraint" -> primaryKeyOf(call);
            case "UniqueConstraint" -> uniqueOf(call);
            case "ForeignKeyConstraint" -> foreignKeyOf(call);
            case "CheckConstraint" -> checkOf(call);
            default -> throw new UntranslatableException(call.function().name());
        };
    }

    static Column column(PythonValue value) {
        if (of(value) instanceof Column column) {
            return column;
        }
        throw new UntranslatableException("a column that is none");
    }

    private static Column column(Call call) {
        Arguments arguments = new Arguments(call, List.of("name", "type_"));
        Column column = Dsl.column(arguments.requireText("name"), PythonTypes.of(arguments.require("type_")));
        for (PythonValue part : arguments.rest()) {
            column = with(column, part);
        }
        column = arguments.isTrue("primary_key") ? column.primaryKey() : column;
        Optional<Boolean> isNullable = arguments.truth("nullable");
        column = isNullable.isPresent() ? (isNullable.get() ? column.nullable() : column.notNull()) : column;
        column = arguments.isTrue("unique") ? column.unique() : column;
        column = arguments.isTrue("index") ? column.index() : column;
        Optional<String> comment = arguments.text("comment");
        column = comment.isPresent() ? column.comment(comment.get()) : column;
        Optional<PythonValue> standard = arguments.take("server_default").filter(value -> !Arguments.isNone(value));
        column = standard.isPresent() ? withDefault(column, standard.get()) : column;
        Optional<PythonValue> counts = arguments.take("autoincrement");
        if (counts.isPresent()
                && counts.get() instanceof Name name
                && name.truth().isPresent()) {
            column = column.autoincrement(name.truth().get());
        } else if (counts.isPresent()
                && !(counts.get() instanceof Text text && text.value().equals("auto"))) {
            throw new UntranslatableException("autoincrement");
        }
        arguments.ignore("default", "onupdate", "key", "doc", "info", "quote", "server_onupdate", "system");
        arguments.requireAllTaken();
        return column;
    }

    private static Column with(Column column, PythonValue part) {
        if (!(part instanceof Call call)) {
            throw new UntranslatableException("a part of a column that is made at run time");
        }
        return switch (call.function().last()) {
            case "ForeignKey" -> references(column, call);
            case "Identity" -> identity(column, call);
            case "Computed" -> column.serverDefault(computed(call));
            case "CheckConstraint" -> column.check(checkOf(call));
            default -> throw new UntranslatableException(call.function().name());
        };
    }

    private static Column references(Column column, Call call) {
        Arguments arguments = new Arguments(call, List.of("column"));
        String target = arguments.requireText("column");
        Constrained traits = new Constrained(arguments);
        Column referring = column.references(target, key -> traits.on(key));
        arguments.requireAllTaken();
        return referring;
    }

    private static Column identity(Column column, Call call) {
        Arguments arguments = new Arguments(call, List.of("always"));
        boolean isAlways = arguments.isTrue("always");
        Optional<Integer> start = arguments.number("start");
        Optional<Integer> step = arguments.number("increment");
        arguments.requireAllTaken();
        return column.identity(identity -> {
            Identity kind = isAlways ? identity.generatedAlways() : identity;
            return kind.with(options -> {
                SequenceOptions started = start.isPresent() ? options.start(start.get()) : options;
                return step.isPresent() ? started.increment(step.get()) : started;
            });
        });
    }

    private static Computed computed(Call call) {
        Arguments arguments = new Arguments(call, List.of("sqltext", "persisted"));
        Computed computed =
                new Computed(PythonSql.expression(arguments.require("sqltext")), arguments.truth("persisted"));
        arguments.requireAllTaken();
        return computed;
    }

    static Column withDefault(Column column, PythonValue value) {
        if (value instanceof Text text) {
            return column.serverDefault(text.value());
        } else if (value instanceof Call call && call.function().last().equals("Computed")) {
            return column.serverDefault(computed(call));
        } else if (value instanceof Call call && call.function().last().equals("Identity")) {
            return identity(column, call);
        }
        return PythonSql.truth(value)
                .map(column::serverDefault)
                .orElseGet(() -> column.serverDefault(PythonSql.expression(value)));
    }

    private static PrimaryKeyConstraint primaryKeyOf(Call call) {
        Arguments arguments = new Arguments(call, List.of());
        return (PrimaryKeyConstraint) finished(primaryKey(names(arguments.rest())), arguments);
    }

    private static UniqueConstraint uniqueOf(Call call) {
        Arguments arguments = new Arguments(call, List.of());
        return (UniqueConstraint) finished(unique(names(arguments.rest())), arguments);
    }

    private static CheckConstraint checkOf(Call call) {
        Arguments arguments = new Arguments(call, List.of("sqltext"));
        return (CheckConstraint) finished(check(PythonSql.expression(arguments.require("sqltext"))), arguments);
    }

    private static ForeignKeyConstraint foreignKeyOf(Call call) {
        Arguments arguments = new Arguments(call, List.of("columns", "refcolumns"));
        List<String> columns = arguments.texts("columns");
        List<String> targets = arguments.texts("refcolumns");
        String first = targets.get(0);
        String table = first.substring(0, first.lastIndexOf('.'));
        List<String> referred = new ArrayList<>();
        targets.forEach(target -> referred.add(target.substring(target.lastIndexOf('.') + 1)));
        ForeignKeyConstraint key = foreignKey(columns.toArray(String[]::new))
                .references(PythonSql.table(table), referred.toArray(String[]::new));
        return (ForeignKeyConstraint) finished(key, arguments);
    }

    private static Constraint finished(Constraint constraint, Arguments arguments) {
        Constraint finished = new Constrained(arguments).on(constraint);
        arguments.requireAllTaken();
        return finished;
    }

    private static String[] names(List<PythonValue> values) {
        return values.stream().map(Arguments::text).toArray(String[]::new);
    }

    /** The condition of an index, such as {@code postgresql_where}, or another option of a dialect. */
    static Object option(PythonValue value) {
        if (value instanceof Text text) {
            return text.value();
        } else if (value instanceof Name name && name.truth().isPresent()) {
            return name.truth().get();
        } else if (value instanceof PythonValue.Digits) {
            return Arguments.number(value);
        } else if (value instanceof PythonValue.Items items) {
            return items.values().stream().map(Arguments::text).toList();
        }
        return PythonSql.expression(value);
    }

    /** Whether an option belongs to one dialect. */
    static boolean isOfDialect(String option) {
        return Stream.of("postgresql_", "mysql_", "mariadb_", "sqlite_", "mssql_", "oracle_")
                .anyMatch(option::startsWith);
    }
}
