package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enumerations are types of their own, which come and go with the columns that use them. */
final class EnumTypes {

    private final Identifiers identifiers;
    private final Literals literals;

    EnumTypes(Dialect dialect) {
        this.identifiers = dialect.identifiers();
        this.literals = dialect.literals();
    }

    List<Sql> create(List<Column> columns, Operation op) {
        return enums(columns).map(type -> new Sql(create(type), op)).toList();
    }

    private String create(EnumType type) {
        String values = type.values().stream().map(literals::string).collect(Collectors.joining(", "));
        return "CREATE TYPE %s AS ENUM (%s)".formatted(name(type), values);
    }

    /** Leaves a type alone that other columns use. */
    List<Sql> drop(List<Column> columns, Operation op) {
        return enums(columns).map(type -> new Sql(drop(type), op)).toList();
    }

    private String drop(EnumType type) {
        return DollarQuotes.block(
                "BEGIN DROP TYPE IF EXISTS %s; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END"
                        .formatted(name(type)));
    }

    private String name(EnumType type) {
        return identifiers.quote(PostgresqlTypeMap.enumerationName(type));
    }

    private static Stream<EnumType> enums(List<Column> columns) {
        return columns.stream()
                .map(column -> item(column.type().on("postgresql")))
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .filter(type -> type.isNative() && type.isCreated())
                .distinct();
    }

    private static SqlType item(SqlType type) {
        return type instanceof ArrayType array ? array.item() : type;
    }
}
