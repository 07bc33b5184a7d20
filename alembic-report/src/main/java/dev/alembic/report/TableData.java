package dev.alembic.report;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as the page draws it: {@code [name, columns, keys, others, comment]}, of which two are numbers in pools. */
final class TableData {

    private final Dialect dialect;
    private final Pool columns = new Pool();
    private final Pool keys = new Pool();
    private final IdentityHashMap<Table, Object> known = new IdentityHashMap<>();

    TableData(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Each {@code [name, type, marks, default, comment]}; marks are P (primary key), N (not null), U (unique). */
    List<Object> columns() {
        return columns.values();
    }

    /** Each {@code [name, columns, table, its columns, what happens on delete]}. */
    List<Object> keys() {
        return keys.values();
    }

    Object of(Table table) {
        return known.computeIfAbsent(table, this::read);
    }

    private Object read(Table table) {
        List<Integer> ofColumns = table.columns().stream()
                .map(column -> columns.number(column(table, column)))
                .toList();
        List<Integer> ofKeys = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Constraint constraint : table.allConstraints()) {
            if (constraint instanceof ForeignKeyConstraint key) {
                ofKeys.add(keys.number(key(key)));
            } else if (constraint instanceof UniqueConstraint unique) {
                others.add("unique " + named(unique.name()) + bracket(Name.texts(unique.columns())));
            } else {
                others.add("check " + constraint.name().map(Name::text).orElse(""));
            }
        }
        table.allIndexes().forEach(index -> others.add(index(index)));
        return List.of(
                table.name().toString(),
                ofColumns,
                ofKeys,
                others,
                table.comment().orElse(""));
    }

    private Object column(Table table, Column column) {
        boolean isUnique = table.allConstraints().stream()
                        .anyMatch(one -> one instanceof UniqueConstraint unique
                                && Name.texts(unique.columns())
                                        .equals(List.of(column.name().text())))
                || isKeyAlone(table, column);
        boolean isPrimary = table.isInPrimaryKey(column);
        String marks = (isPrimary ? "P" : "") + (column.isNullable() && !isPrimary ? "" : "N") + (isUnique ? "U" : "");
        return List.of(
                column.name().text(),
                type(column),
                marks,
                column.serverDefault().map(this::value).orElse(""),
                column.comment().orElse(""));
    }

    private static boolean isKeyAlone(Table table, Column column) {
        return table.primaryKey()
                .map(PrimaryKeyConstraint::columns)
                .filter(names -> names.size() == 1 && names.get(0).matches(column.name()))
                .isPresent();
    }

    private String type(Column column) {
        try {
            return dialect.types().toSql(column.type());
        } catch (AlembicException e) {
            return "?";
        }
    }

    private String value(ServerDefault value) {
        if (value instanceof ServerDefault.Literal literal) {
            return "'" + literal.value().replace("'", "''") + "'";
        } else if (value instanceof ServerDefault.Expression expression) {
            return text(expression.expression());
        }
        return value instanceof Computed computed ? "= " + text(computed.expression()) : "identity";
    }

    private String text(SqlExpression expression) {
        return dialect.expressions().write(expression);
    }

    private static Object key(ForeignKeyConstraint key) {
        return List.of(
                key.name().map(Name::text).orElse(""),
                Name.texts(key.columns()),
                key.reference().table().toString(),
                Name.texts(key.reference().columns()),
                key.reference().onDelete().orElse(""));
    }

    private String index(Index index) {
        return (index.isUnique() ? "unique index " : "index ")
                + named(index.name())
                + bracket(index.elements().stream().map(this::text).toList());
    }

    private static String named(Optional<Name> name) {
        return name.map(known -> known.text() + " ").orElse("");
    }

    private static String bracket(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
