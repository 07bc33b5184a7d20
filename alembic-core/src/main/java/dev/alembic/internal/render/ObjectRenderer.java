package dev.alembic.internal.render;

import dev.alembic.error.AlembicException;
import dev.alembic.migration.ItemRenderer;
import dev.alembic.migration.SourceText;
import dev.alembic.op.Statement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Anything that an operation may hold, as the shortest expression that makes it. */
final class ObjectRenderer {

    private final Imports imports;
    private final ItemRenderer items;
    private final NameRenderer names;
    private final PlainRenderer plain;
    private final RecordRenderer records;
    private final TypeRenderer types;
    private final ExpressionRenderer expressions;
    private final ConstraintRenderer constraints;
    private final ColumnRenderer columns;
    private final TableRenderer tables;
    private final StatementRenderer statements;

    ObjectRenderer(Imports imports, ItemRenderer items, NamingConvention naming) {
        this.imports = imports;
        this.items = items;
        names = new NameRenderer(naming, imports);
        plain = new PlainRenderer(imports);
        records = new RecordRenderer(this, imports);
        types = new TypeRenderer(this);
        expressions = new ExpressionRenderer(this);
        constraints = new ConstraintRenderer(this);
        columns = new ColumnRenderer(this);
        tables = new TableRenderer(this);
        statements = new StatementRenderer(this);
    }

    NameRenderer names() {
        return names;
    }

    ConstraintRenderer constraints() {
        return constraints;
    }

    ColumnRenderer columns() {
        return columns;
    }

    TableRenderer tables() {
        return tables;
    }

    StatementRenderer statements() {
        return statements;
    }

    /** The name of a class, which is imported. */
    String name(Class<?> type) {
        return imports.name(type);
    }

    /** An expression that makes this value. */
    Code of(@Nullable Object value) {
        return given(value)
                .or(() -> schema(value))
                .or(() -> plain.of(value))
                .or(() -> container(value))
                .orElseThrow(() -> refuse(value));
    }

    /** By the constructor, because there is no shorter way. */
    Code construction(Record value) {
        return records.of(value);
    }

    /** As the project wants it; absent: as usual. */
    Optional<Code> given(@Nullable Object value) {
        Optional<SourceText> text = value == null ? Optional.empty() : items.render(value);
        text.ifPresent(t -> imports.add(t.imports()));
        return text.map(t -> Code.raw(t.text()));
    }

    private Optional<Code> schema(@Nullable Object value) {
        if (value instanceof SqlType type) {
            return Optional.of(types.of(type));
        } else if (value instanceof SqlExpression expression) {
            return Optional.of(expressions.of(expression));
        } else if (value instanceof Column column) {
            return Optional.of(columns.of(column));
        } else if (value instanceof Constraint constraint) {
            return Optional.of(constraints.of(constraint));
        } else if (value instanceof Index index) {
            return Optional.of(constraints.of(index));
        } else if (value instanceof Table table) {
            return Optional.of(tables.of(table));
        } else if (value instanceof Sequence sequence) {
            return Optional.of(tables.of(sequence));
        } else if (value instanceof Name name) {
            return Optional.of(names.expression(name));
        } else if (value instanceof TableName table) {
            return Optional.of(names.table(table));
        } else if (value instanceof NamingConvention naming) {
            return Optional.of(names.convention(naming));
        } else if (value instanceof Options options) {
            return Optional.of(options(options));
        } else if (value instanceof Statement statement) {
            return Optional.of(statements.of(statement));
        }
        return value instanceof Record other ? Optional.of(records.of(other)) : Optional.empty();
    }

    private Optional<Code> container(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.map(inside -> call(Optional.class, "of", List.of(inside)))
                    .orElseGet(() -> call(Optional.class, "empty", List.of())));
        } else if (value instanceof Map<?, ?> map) {
            return Optional.of(row(map));
        } else if (value instanceof Collection<?> list) {
            boolean hasNull = list.stream().anyMatch(Objects::isNull);
            return Optional.of(hasNull ? call(Arrays.class, "asList", list) : call(List.class, "of", list));
        }
        return Optional.empty();
    }

    private Code call(Class<?> type, String method, Collection<?> arguments) {
        return Code.call(
                name(type) + "." + method, arguments.stream().map(this::of).toList());
    }

    /** A map that keeps its order: {@code row("id", 1, "name", "x")}. */
    Code row(Map<?, ?> map) {
        return Code.call(
                "row",
                map.entrySet().stream()
                        .flatMap(e -> Stream.of(of(e.getKey()), of(e.getValue())))
                        .toList());
    }

    /** The same expression with {@code .option(key, value)} for each option. */
    Code options(Code code, Options options) {
        Code all = code;
        for (Map.Entry<String, Object> option : options.values().entrySet()) {
            all = all.then("option", of(option.getKey()), of(option.getValue()));
        }
        return all;
    }

    private Code options(Options options) {
        Code all = Code.raw(name(Options.class) + ".NONE");
        for (Map.Entry<String, Object> option : options.values().entrySet()) {
            all = all.then("with", of(option.getKey()), of(option.getValue()));
        }
        return all;
    }

    private static AlembicException refuse(@Nullable Object value) {
        return new AlembicException(("\"%s\" is a %s, which can't be written into a revision. Use a string, a"
                        + " number, a type of java.time, or a record.")
                .formatted(value, value == null ? "null" : value.getClass().getName()));
    }
}
