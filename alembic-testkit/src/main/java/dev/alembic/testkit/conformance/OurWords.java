package dev.alembic.testkit.conformance;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.testkit.conformance.DiffWords.ColumnState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The wording of our columns, constraints and indexes. */
record OurWords(Dialect dialect) {

    /** MySQL's index that serves a foreign key: how it is read, not what it is. */
    private static final String INDEX_OF_KEY = "index";

    String column(Column column, boolean isKey) {
        boolean isNullable = column.nullability().orElse(!isKey && column.isNullable());
        return DiffWords.column(column.name().text(), isKey, state(column, isNullable));
    }

    /** What an ALTER finds. */
    String state(Column column) {
        return state(column, column.isNullable()).words();
    }

    private ColumnState state(Column column, boolean isNullable) {
        return new ColumnState(
                type(column.type()),
                isNullable,
                column.serverDefault().map(this::serverDefault).orElse(""),
                column.comment().orElse(""));
    }

    String type(SqlType type) {
        return dialect.types().toSql(type.on(dialect.name()));
    }

    String serverDefault(ServerDefault value) {
        if (value instanceof Computed computed) {
            return DiffWords.words(
                    "AS (" + expression(computed.expression()) + ")",
                    computed.stored()
                            .map(stored -> stored ? "STORED" : "VIRTUAL")
                            .orElse(""));
        } else if (value instanceof Identity identity) {
            return DiffWords.words("IDENTITY", identity.isAlways() ? "ALWAYS" : "", counting(identity.options()));
        } else if (value instanceof ServerDefault.Literal literal) {
            return "DEFAULT " + DiffWords.quoted(literal.value());
        }
        return "DEFAULT " + expression(((ServerDefault.Expression) value).expression());
    }

    private static String counting(SequenceOptions options) {
        return DiffWords.words(
                number("start", options.start()),
                number("increment", options.increment()),
                number("minvalue", options.minValue()),
                number("maxvalue", options.maxValue()),
                options.cycle().orElse(false) ? "cycle true" : "",
                number("cache", options.cache()));
    }

    private static String number(String key, Optional<Long> value) {
        return value.map(number -> key + " " + number).orElse("");
    }

    private String expression(SqlExpression expression) {
        return DiffWords.expression(dialect.expressions().write(expression));
    }

    String index(Index index) {
        return DiffWords.words(
                index.isUnique() ? "unique" : "",
                index.elements().stream().map(this::element).collect(Collectors.joining(", ", "(", ")")),
                options(index.options()));
    }

    private String element(SqlExpression element) {
        return element.asColumn().map(Name::text).orElseGet(() -> expression(element));
    }

    String constraint(Constraint constraint) {
        ConstraintTraits traits = constraint.traits();
        return DiffWords.words(
                constraint.kind().name().toLowerCase(Locale.ROOT),
                DiffWords.name(constraint.name().map(Name::text)),
                what(constraint),
                traits.deferrable().orElse(false) ? "DEFERRABLE" : "",
                upper("INITIALLY", traits.initially()),
                options(constraint.options()));
    }

    private String what(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return "(" + expression(check.condition()) + ")";
        } else if (constraint instanceof ForeignKeyConstraint key) {
            Reference to = key.reference();
            return DiffWords.words(
                    DiffWords.columns(key.columns()),
                    DiffWords.reference(to.table(), to.columns()),
                    upper("ON DELETE", to.onDelete()),
                    upper("ON UPDATE", to.onUpdate()));
        }
        return DiffWords.columns(constraint.columns());
    }

    private static String upper(String clause, Optional<String> value) {
        return value.map(text -> clause + " " + text.toUpperCase(Locale.ROOT)).orElse("");
    }

    /** The dialect's own options, and those for every dialect. */
    private String options(Options options) {
        Map<String, String> own = new LinkedHashMap<>();
        Set<String> shared = Set.of("where", "using", "include");
        options.values().forEach((key, value) -> {
            if (shared.contains(key)) {
                own.put(key, option(value));
            }
        });
        options.of(dialect.name()).forEach((key, value) -> own.put(key, option(value)));
        own.remove(INDEX_OF_KEY);
        return DiffWords.options(own);
    }

    private String option(Object value) {
        if (value instanceof SqlExpression expression) {
            return expression(expression);
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining(","));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .sorted()
                    .collect(Collectors.joining(","));
        }
        return value.toString();
    }
}
