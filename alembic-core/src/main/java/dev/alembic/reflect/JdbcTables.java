package dev.alembic.reflect;

import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.sql.TypeMap;
import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of one schema, while they are read through JDBC. */
final class JdbcTables {

    private static final Set<Integer> SIZED =
            Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY);
    private static final Set<Integer> DECIMALS = Set.of(Types.DECIMAL, Types.NUMERIC);
    private static final long LONGEST = 1_000_000;
    private static final long MOST_DIGITS = 1000;

    private final Catalog catalog;
    private final StoredNames names;
    private final TypeMap types;
    private final @Nullable String schema;
    private final Map<String, ReflectedTable> tables = new LinkedHashMap<>();

    JdbcTables(Catalog catalog, StoredNames names, TypeMap types, @Nullable String schema) {
        this.catalog = catalog;
        this.names = names;
        this.types = types;
        this.schema = schema;
    }

    /** A table; whether it is wanted. */
    boolean found(CatalogRow row, ReflectedSchema<String> draft) {
        String table = row.text("table_name");
        Optional<ReflectedTable> found = draft.found(
                Optional.ofNullable(schema).orElse("") + "." + table,
                new TableName(Optional.ofNullable(schema).flatMap(names::schema), names.name(table)));
        found.ifPresent(wanted -> tables.put(table, wanted));
        found.ifPresent(wanted -> wanted.comment(row.filled("remarks")));
        return found.isPresent();
    }

    /** A column. Its row is read from left to right, as some drivers demand. */
    Optional<ReflectedTable> column(CatalogRow row) {
        Optional<ReflectedTable> table = Optional.ofNullable(tables.get(row.text("table_name")));
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Column read(CatalogRow row) {
        Column column = Column.of(names.name(row.text("column_name")), types.fromSql(declaredType(row)));
        boolean isNullable = row.integer("nullable") != DatabaseMetaData.columnNoNulls;
        column = column.nullability(Optional.of(isNullable));
        if (row.filled("remarks").isPresent()) {
            column = column.comment(row.text("remarks"));
        }
        Optional<SqlExpression> value =
                row.filled("column_def").map(String::strip).map(SqlExpression::text);
        boolean isAutoincrement = row.flag("is_autoincrement");
        boolean isComputed = row.has("is_generatedcolumn") && row.flag("is_generatedcolumn");
        if (isAutoincrement) {
            return column.autoincrement(true);
        } else if (isComputed && value.isPresent()) {
            return column.serverDefault(new Computed(value.get(), Optional.empty()));
        }
        return value.map(column::serverDefault).orElse(column);
    }

    /** The type as it is written in DDL. SQL Server says {@code int identity}. */
    private static String declaredType(CatalogRow row) {
        int kind = row.integer("data_type");
        String name = row.text("type_name")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(" identity$", "")
                .replaceFirst("\\(\\)$", "");
        Optional<Long> size = row.number("column_size").filter(n -> n > 0);
        Optional<Long> digits = row.number("decimal_digits").filter(n -> n >= 0);
        if (name.contains("(")) {
            return name;
        } else if (SIZED.contains(kind)) {
            return name + size.filter(n -> n < LONGEST).map(n -> "(" + n + ")").orElse("");
        } else if (DECIMALS.contains(kind)) {
            return name
                    + size.filter(n -> n < MOST_DIGITS && digits.isPresent())
                            .map(n -> "(%d, %d)".formatted(n, digits.orElse(0L)))
                            .orElse("");
        }
        return name;
    }

    /** Asks for the keys and indexes of each table. */
    void readKeys() {
        tables.forEach((table, draft) -> {
            readPrimaryKey(table, draft);
            readForeignKeys(table, draft);
            readIndexes(table, draft);
        });
    }

    private void readForeignKeys(String table, ReflectedTable draft) {
        JdbcForeignKeys keys = new JdbcForeignKeys(names);
        catalog.list(c -> c.getMetaData().getImportedKeys(c.getCatalog(), schema, table), keys::column);
        keys.all().forEach(draft::add);
    }

    // The last argument: an approximate answer will do. Oracle analyses the table for an exact one.
    private void readIndexes(String table, ReflectedTable draft) {
        JdbcIndexes indexes = new JdbcIndexes(names);
        catalog.list(c -> c.getMetaData().getIndexInfo(c.getCatalog(), schema, table, false, true), indexes::column);
        indexes.without(draft.primaryKey()).forEach(draft::add);
    }

    private void readPrimaryKey(String table, ReflectedTable draft) {
        List<KeyColumn> key =
                catalog.list(c -> c.getMetaData().getPrimaryKeys(c.getCatalog(), schema, table), KeyColumn::of).stream()
                        .sorted(Comparator.comparingInt(KeyColumn::place))
                        .toList();
        if (!key.isEmpty()) {
            draft.add(new PrimaryKeyConstraint(
                    key.get(0).key().map(names::name),
                    key.stream().map(column -> names.name(column.name())).toList(),
                    ConstraintTraits.NONE));
        }
    }

    private record KeyColumn(Optional<String> key, String name, int place) {

        static KeyColumn of(CatalogRow row) {
            return new KeyColumn(row.filled("pk_name"), row.text("column_name"), row.integer("key_seq"));
        }
    }
}
