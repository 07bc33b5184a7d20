package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes an enumeration another one. Values can be added to a type (manual, ALTER TYPE); for
 * everything else, a new type takes the place of the old one, and columns go over to it.
 */
final class EnumChange {

    private final Dialect dialect;
    private final TableName name;
    private final EnumType to;

    EnumChange(Dialect dialect, EnumType to) {
        this.dialect = dialect;
        this.name = PostgresqlTypeMap.enumerationName(to);
        this.to = to;
    }

    boolean canAddTo(EnumType from) {
        return to.values().stream().filter(from.values()::contains).toList().equals(from.values());
    }

    /**
     * A new value can't be used before it is committed, be it by a later revision of the same run:
     * so each is added in a transaction of its own. One that is there already was added by a run
     * that failed later.
     */
    List<Operation> addTo(EnumType from) {
        List<Operation> operations = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (String value : to.values()) {
            if (!from.values().contains(value)) {
                operations.add(new ExecuteSql(addition(from, value, before)).outsideTransaction());
            }
            before = Optional.of(value);
        }
        return operations;
    }

    private String addition(EnumType from, String value, Optional<String> before) {
        String place = before.map(previous -> " AFTER " + literal(previous))
                .orElseGet(() -> " BEFORE " + literal(from.values().get(0)));
        boolean isAtEnd = to.values().indexOf(value) > lastOf(from);
        return "ALTER TYPE %s ADD VALUE IF NOT EXISTS %s%s"
                .formatted(dialect.identifiers().quote(name), literal(value), isAtEnd ? "" : place);
    }

    private int lastOf(EnumType from) {
        return from.values().isEmpty()
                ? -1
                : to.values().indexOf(from.values().get(from.values().size() - 1));
    }

    /** The type makes way for another one of its name. */
    List<Operation> replacement() {
        String rename = "ALTER TYPE %s RENAME TO %s"
                .formatted(
                        dialect.identifiers().quote(name), dialect.identifiers().quote(former()));
        return List.of(new ExecuteSql(rename), new ExecuteSql(creation()));
    }

    private Name former() {
        return new Name(name.text() + "__old", Name.Quoting.AS_NEEDED, Name.Origin.GENERATED);
    }

    Operation dropOfReplaced() {
        return new ExecuteSql("DROP TYPE " + dialect.identifiers().quote(name.sibling(former())));
    }

    /** The statement that creates the type. */
    String creation() {
        return "CREATE TYPE %s AS ENUM (%s)"
                .formatted(
                        dialect.identifiers().quote(name),
                        to.values().stream().map(this::literal).collect(Collectors.joining(", ")));
    }

    private String literal(String text) {
        return dialect.literals().string(text);
    }
}
