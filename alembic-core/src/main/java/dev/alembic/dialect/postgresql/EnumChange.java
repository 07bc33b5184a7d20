package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Comparison.ColumnUse;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes an enumeration another one. Values can be added to a type (manual, ALTER TYPE); for
 * everything else, a new type takes the place of the old one.
 */
final class EnumChange {

    private final Dialect dialect;
    private final EnumType from;
    private final EnumType to;
    private final String type;

    EnumChange(Dialect dialect, EnumType from, EnumType to) {
        this.dialect = dialect;
        this.from = from;
        this.to = to;
        this.type = dialect.identifiers().quote(PostgresqlTypeMap.enumerationName(to));
    }

    List<Operation> operations(List<ColumnUse> uses) {
        return to.values().stream().filter(from.values()::contains).toList().equals(from.values())
                ? additions(uses)
                : rebuild(uses);
    }

    /** Within one transaction, a new value can't be used as long as it isn't committed. */
    private List<Operation> additions(List<ColumnUse> uses) {
        List<Operation> operations = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (String value : to.values()) {
            if (!from.values().contains(value)) {
                ExecuteSql add = new ExecuteSql(addition(value, before));
                operations.add(isDefault(value, uses) ? add.outsideTransaction() : add);
            }
            before = Optional.of(value);
        }
        return operations;
    }

    private String addition(String value, Optional<String> before) {
        String place = before.map(previous -> " AFTER " + literal(previous))
                .orElseGet(() -> " BEFORE " + literal(from.values().get(0)));
        boolean isAtEnd = to.values().indexOf(value) > lastOld();
        return "ALTER TYPE %s ADD VALUE %s%s".formatted(type, literal(value), isAtEnd ? "" : place);
    }

    private int lastOld() {
        return from.values().isEmpty()
                ? -1
                : to.values().indexOf(from.values().get(from.values().size() - 1));
    }

    private boolean isDefault(String value, List<ColumnUse> uses) {
        return uses.stream()
                .flatMap(use -> use.column().serverDefault().stream())
                .anyMatch(any -> sql(any).contains(literal(value)));
    }

    private List<Operation> rebuild(List<ColumnUse> uses) {
        TableName name = PostgresqlTypeMap.enumerationName(to);
        Name former = Name.of(name.text() + "__old");
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TYPE %s RENAME TO %s"
                .formatted(type, dialect.identifiers().quote(former)));
        statements.add(creation());
        uses.forEach(use -> statements.addAll(conversion(use)));
        statements.add("DROP TYPE " + dialect.identifiers().quote(name.sibling(former)));
        return statements.stream().<Operation>map(ExecuteSql::new).toList();
    }

    /** The statement that creates the type. */
    String creation() {
        return "CREATE TYPE %s AS ENUM (%s)"
                .formatted(type, to.values().stream().map(this::literal).collect(Collectors.joining(", ")));
    }

    /** A default is of the old type, so it is dropped before and set again after. */
    private List<String> conversion(ColumnUse use) {
        String column = dialect.identifiers().quote(use.column().name());
        String alter = "ALTER TABLE %s ALTER COLUMN %s "
                .formatted(dialect.identifiers().quote(use.table()), column);
        String columnType = use.column().type().on("postgresql") instanceof ArrayType ? type + "[]" : type;
        List<String> statements = new ArrayList<>();
        Optional<ServerDefault> value = use.column().serverDefault().filter(v -> !v.isGenerated());
        if (value.isPresent()) {
            statements.add(alter + "DROP DEFAULT");
        }
        statements.add(alter + "TYPE %s USING %s::text::%s".formatted(columnType, column, columnType));
        value.map(this::sql).filter(this::isStillThere).ifPresent(sql -> statements.add(alter + "SET DEFAULT " + sql));
        return statements;
    }

    /** Whether a default doesn't give a value that is gone. */
    private boolean isStillThere(String sql) {
        return from.values().stream()
                .filter(value -> !to.values().contains(value))
                .noneMatch(value -> sql.contains(literal(value)));
    }

    private String sql(ServerDefault value) {
        return value instanceof ServerDefault.Literal text
                ? literal(text.value())
                : dialect.expressions().write(((ServerDefault.Expression) value).expression());
    }

    private String literal(String text) {
        return dialect.literals().string(text);
    }
}
