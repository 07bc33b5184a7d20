package dev.alembic.testkit.history;

import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.Column;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DateType;
import dev.alembic.schema.DoubleType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.schema.UuidType;
import dev.alembic.sql.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rows at random, with values from the ends of what a type can hold. */
final class RandomRows {

    /** What PostgreSQL, MariaDB, H2 and SQLite say of a primary key that is there already. */
    private static final Pattern DUPLICATE_KEY = Pattern.compile(
            "_pkey\"|for key 'PRIMARY'|PRIMARY_KEY_|PRIMARY KEY ON|UNIQUE constraint failed: [^)]*\\.id\\b");

    private final Random random;
    private final HistoryDatabase database;
    private final Identifiers identifiers;

    RandomRows(Random random, HistoryDatabase database) {
        this.random = random;
        this.database = database;
        this.identifiers = database.dialect().identifiers();
    }

    /**
     * Adds some rows to each table.
     *
     * @return what went wrong that must not: a counter that gave a number that is there already.
     *     That a row breaks a key or a check is no fault; it stays away then
     */
    Optional<String> insert(MetaData model) throws SQLException {
        for (Table table : model.tables()) {
            for (int row = random.nextInt(3); row > 0; row--) {
                Optional<String> fault = insert(table);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> insert(Table table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional<String> value = value(table, column);
            value.ifPresent(text -> {
                names.add(identifiers.quote(column.name()));
                values.add(text);
            });
        }
        String sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(identifiers.quote(table.name()), String.join(", ", names), String.join(", ", values));
        try {
            database.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return isCounterBehind(table, e) ? Optional.of(sql + "\nfails: " + e.getMessage()) : Optional.empty();
        }
    }

    private static boolean isCounterBehind(Table table, SQLException failure) {
        return counts(table)
                && DUPLICATE_KEY.matcher(String.valueOf(failure.getMessage())).find();
    }

    private static boolean counts(Table table) {
        return table.columns().get(0).asIdentity().isPresent()
                || table.autoincrementColumn().isPresent();
    }

    private Optional<String> value(Table table, Column column) throws SQLException {
        if (column.asComputed().isPresent()) {
            return Optional.empty();
        } else if (column.name().text().equals("id")) {
            return counts(table) ? Optional.empty() : Optional.of(nextKey(table));
        } else if (column.name().text().matches("f\\d")) {
            return target(table, column);
        } else if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        // Computed columns count on from "k", which must leave room for it.
        List<String> values =
                column.name().text().equals("k") ? List.of("0", "-1", "-2", "7", "42") : values(column.type());
        return Optional.of(column.isNullable() && random.nextInt(5) == 0 ? "NULL" : one(values));
    }

    private String nextKey(Table table) throws SQLException {
        String id = identifiers.quote(Name.of("id"));
        return database.query("SELECT COALESCE(MAX(%s), 0) + 1 FROM %s".formatted(id, identifiers.quote(table.name())))
                .get(0);
    }

    /** The key of a row that a foreign key may point at. */
    private Optional<String> target(Table table, Column column) throws SQLException {
        for (var constraint : table.constraints()) {
            if (constraint instanceof ForeignKeyConstraint key && key.columns().contains(column.name())) {
                String from = identifiers.quote(key.reference().table());
                return database.query("SELECT %s FROM %s".formatted(identifiers.quote(Name.of("id")), from)).stream()
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> values(SqlType type) {
        if (type instanceof IntegerType) {
            return List.of("0", "-1", "2147483647", "-2147483648", "42", "7");
        } else if (type instanceof SmallIntegerType) {
            return List.of("0", "-1", "32767", "-32768", "42", "7");
        } else if (type instanceof BigIntegerType) {
            return List.of("0", "9223372036854775807", "-9223372036854775807", "42", "2147483648");
        } else if (type instanceof NumericType) {
            return List.of("0", "99999999.99", "-0.01", "1.75", "42");
        } else if (type instanceof EnumType words) {
            return words.values().stream().map(RandomRows::quoted).toList();
        } else if (type instanceof StringType || type instanceof TextType) {
            return List.of("'12'", "'it''s'", "''", "'ü€'", "'007'", "'-1'", "' a '");
        }
        return others(type);
    }

    private List<String> others(SqlType type) {
        if (type instanceof DateType) {
            return List.of("'1000-01-01'", "'9999-12-31'", "'2000-02-29'");
        } else if (type instanceof DateTimeType) {
            return List.of("'2000-02-29 23:59:59'", "'9999-12-31 00:00:00'", "'1970-01-02 03:04:05'");
        } else if (type instanceof TimeType) {
            return List.of("'23:59:59'", "'00:00:00'");
        } else if (type instanceof BooleanType) {
            return List.of("true", "false");
        } else if (type instanceof DoubleType) {
            return List.of("1.5", "-1e300", "0.1");
        } else if (type instanceof UuidType) {
            return List.of(quoted(new UUID(random.nextLong(), random.nextLong()).toString()));
        } else if (type instanceof LargeBinaryType) {
            return List.of(database.dialect().name().equals("postgresql") ? "'\\x00ff27'" : "X'00FF27'");
        }
        return type instanceof LiteralType literal && literal.toString().contains("[]")
                ? List.of("'{1,2}'", "'{}'")
                : List.of("5");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
