package dev.alembic.testkit.history;

import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.Column;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DateType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.UuidType;
import dev.alembic.sql.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rows at random, with values from the ends of what a type can hold. */
final class RandomRows {

    /** What PostgreSQL, MariaDB, H2 and SQLite say of a primary key that is there already. */
    private static final Pattern DUPLICATE_KEY =
            Pattern.compile("_pkey\"|for key 'PRIMARY'|PRIMARY_KEY_|PRIMARY KEY ON|UNIQUE constraint failed: ");

    private final Random random;
    private final HistoryDatabase database;
    private final Identifiers identifiers;
    private final Map<SqlType, List<String>> values;

    RandomRows(Random random, HistoryDatabase database) {
        this.random = random;
        this.database = database;
        this.identifiers = database.dialect().identifiers();
        this.values = RandomTypes.of(database.dialect().name());
    }

    /**
     * Adds some rows to each table, takes some away, and counts some sequences on.
     *
     * @return what went wrong that must not: a counter that gave a number that is there already.
     *     That a row breaks a key or a check is no fault; it stays away then
     */
    Optional<String> change(MetaData model) throws SQLException {
        for (Table table : model.tables()) {
            for (int row = random.nextInt(3); row > 0; row--) {
                Optional<String> fault = insert(table);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            if (random.nextInt(4) == 0) {
                removeLast(table);
            }
        }
        for (Sequence sequence : model.sequences()) {
            if (random.nextBoolean()) {
                database.query(nextNumber(identifiers.quote(sequence.name())));
            }
        }
        return Optional.empty();
    }

    private String nextNumber(String sequence) {
        return database.dialect().name().equals("postgresql")
                ? "SELECT nextval('" + sequence.replace("'", "''") + "')"
                : "SELECT NEXT VALUE FOR " + sequence;
    }

    /** Whether counters go on behind a row that is gone is seen then. */
    private void removeLast(Table table) throws SQLException {
        String key = identifiers.quote(keyColumns(table).get(0).name());
        String from = identifiers.quote(table.name());
        for (String last : database.query("SELECT MAX(%s) FROM %s".formatted(key, from))) {
            if (!last.equals("null")) {
                tryTo("DELETE FROM %s WHERE %s = %s".formatted(from, key, last));
            }
        }
    }

    static List<Column> keyColumns(Table table) {
        return table.columns().stream().filter(table::isInPrimaryKey).toList();
    }

    private Optional<String> insert(Table table) throws SQLException {
        Map<Name, String> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            value(table, column).ifPresent(text -> row.put(column.name(), text));
        }
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        row.forEach((name, text) -> {
            names.add(identifiers.quote(name));
            texts.add(text);
        });
        String sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(identifiers.quote(table.name()), String.join(", ", names), String.join(", ", texts));
        return tryTo(sql)
                .filter(failure -> isCounterBehind(table, failure))
                .map(failure -> sql + "\nfails: " + failure);
    }

    private Optional<String> tryTo(String sql) {
        try {
            database.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isCounterBehind(Table table, String failure) {
        if (!counts(table) || !DUPLICATE_KEY.matcher(failure).find()) {
            return false;
        }
        // SQLite names the columns of any key.
        String key = keyColumns(table).get(0).name().text();
        String lower = failure.toLowerCase(Locale.ROOT);
        return !failure.contains("UNIQUE constraint failed: ")
                || lower.contains("." + key.toLowerCase(Locale.ROOT) + ")");
    }

    private static boolean counts(Table table) {
        return keyColumns(table).size() == 1
                && (keyColumns(table).get(0).asIdentity().isPresent()
                        || table.autoincrementColumn().isPresent());
    }

    private Optional<String> value(Table table, Column column) throws SQLException {
        if (column.asComputed().isPresent()) {
            return Optional.empty();
        } else if (table.isInPrimaryKey(column)) {
            return key(table, column);
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof ForeignKeyConstraint key
                    && Name.texts(key.columns()).contains(column.name().text())) {
                return target(key, column);
            }
        }
        if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        // Computed columns count on from "k", which must leave room for it.
        List<String> possible = column.name().text().toLowerCase(Locale.ROOT).startsWith("k")
                ? List.of("0", "-1", "-2", "7", "42")
                : values(column.type());
        return Optional.of(column.isNullable() && random.nextInt(5) == 0 ? "NULL" : one(possible));
    }

    private Optional<String> key(Table table, Column column) throws SQLException {
        boolean isFirst = keyColumns(table).get(0).equals(column);
        if (!isFirst) {
            return Optional.of(one(List.of("0", "-2147483648", "2147483647")));
        }
        boolean isCounting = column.asIdentity().isPresent()
                || table.autoincrementColumn().filter(column::equals).isPresent();
        return isCounting ? Optional.empty() : Optional.of(nextKey(table, column));
    }

    private String nextKey(Table table, Column column) throws SQLException {
        return database.query("SELECT COALESCE(MAX(%s), 0) + 1 FROM %s"
                        .formatted(identifiers.quote(column.name()), identifiers.quote(table.name())))
                .get(0);
    }

    /** What a foreign key may hold: of the first row that it may point at. */
    private Optional<String> target(ForeignKeyConstraint key, Column column) throws SQLException {
        int place = Name.texts(key.columns()).indexOf(column.name().text());
        Name referred = key.reference().columns().get(place);
        String first = identifiers.quote(key.reference().columns().get(0));
        return database
                .query("SELECT %s FROM %s ORDER BY %s"
                        .formatted(
                                identifiers.quote(referred),
                                identifiers.quote(key.reference().table()),
                                first))
                .stream()
                .findFirst();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> values(SqlType type) {
        if (values.containsKey(type)) {
            return values.get(type);
        } else if (type instanceof IntegerType) {
            return List.of("0", "-1", "2147483647", "-2147483648", "42", "7");
        } else if (type instanceof SmallIntegerType) {
            return List.of("0", "-1", "32767", "-32768", "42", "7");
        } else if (type instanceof BigIntegerType) {
            return List.of("0", "9223372036854775807", "-9223372036854775807", "42", "2147483648");
        } else if (type instanceof NumericType) {
            return List.of("0", "99999999.99", "-0.01", "1.75", "42");
        } else if (type instanceof EnumType words) {
            return words.values().stream().map(RandomRows::quoted).toList();
        } else if (type instanceof DateType) {
            return List.of("'1000-01-01'", "'9999-12-31'", "'2000-02-29'");
        } else if (type instanceof DateTimeType) {
            return List.of("'2000-02-29 23:59:59'", "'9999-12-31 00:00:00'", "'1970-01-02 03:04:05'");
        } else if (type instanceof BooleanType) {
            return List.of("true", "false");
        } else if (type instanceof UuidType) {
            return List.of(quoted(new UUID(random.nextLong(), random.nextLong()).toString()));
        }
        return List.of("'12'", "'it''s'", "''", "'ü€'", "'007'", "'-1'", "' a '");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
