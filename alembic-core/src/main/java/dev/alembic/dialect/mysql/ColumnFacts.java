package dev.alembic.dialect.mysql;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column that is written anew does to its table: that depends on what it was. */
final class ColumnFacts {

    private static final String SOURCE = "Manual, InnoDB Online DDL: changing columns";

    private static final String COLUMN = "SELECT column_type, is_nullable, character_set_name,"
            + " character_octet_length, character_maximum_length, extra FROM information_schema.columns"
            + " WHERE table_schema = coalesce(?, database()) AND table_name = ? AND column_name = ?";

    /** The longest text whose length is kept in one byte. */
    private static final int SHORT = 255;

    private static final Set<String> BEHIND_TYPE = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "COMMENT",
            "AFTER",
            "FIRST",
            "AUTO_INCREMENT",
            "CHARACTER",
            "CHARSET",
            "COLLATE",
            "CHECK",
            "ON",
            "UNIQUE",
            "PRIMARY",
            "AS",
            "GENERATED",
            "INVISIBLE",
            "CONSTRAINT");

    private final @Nullable Connection connection;
    private final TableLock copy;

    /** With the lock of an ALTER TABLE that copies. */
    ColumnFacts(@Nullable Connection connection, TableLock copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /**
     * A column as the catalogue has it.
     *
     * @param bytes how many a character takes at most
     */
    private record Known(String type, boolean isNullable, String charset, int bytes, boolean counts) {}

    /** The fact about {@code MODIFY} and {@code CHANGE}. */
    TableFact changed(TableName table, StatementTokens action) {
        int place = action.get(1).is("COLUMN") ? 2 : 1;
        place += action.has(place, "IF", "EXISTS") ? 2 : 0;
        StatementTokens definition = action.from(place + (action.get(0).is("CHANGE") ? 2 : 1));
        String column = action.get(place).name();
        Optional<Known> before = known(table, column);
        return before.map(known -> changed(table, known, definition))
                .orElseGet(() -> new TableFact(
                        table,
                        TableLock.UNKNOWN,
                        TableWork.UNKNOWN,
                        "the column \"%s\" until now isn't known".formatted(column),
                        SOURCE));
    }

    private TableFact changed(TableName table, Known before, StatementTokens definition) {
        String type = type(definition);
        int charset = definition.find("CHARACTER", "SET");
        boolean isRecoded = charset >= 0 && !definition.get(charset + 2).text().equalsIgnoreCase(before.charset());
        if (isRecoded || !isKept(before, type)) {
            return new TableFact(
                    table, copy, TableWork.REWRITE, "ALGORITHM=COPY: %s to %s".formatted(before.type(), type), SOURCE);
        } else if (definition.has("AUTO_INCREMENT") && !before.counts()) {
            return new TableFact(
                    table, MysqlLocks.SHARED, TableWork.REWRITE, "ALGORITHM=COPY: rows are numbered", SOURCE);
        } else if (definition.has("NOT", "NULL") == before.isNullable()) {
            return new TableFact(
                    table, MysqlLocks.NONE, TableWork.REWRITE, "ALGORITHM=INPLACE: the table is built anew", SOURCE);
        }
        return new TableFact(table, MysqlLocks.MOMENTARY, TableWork.CATALOGUE, "ALGORITHM=INSTANT", SOURCE);
    }

    private static String type(StatementTokens definition) {
        int end = 0;
        while (end < definition.size()
                && !BEHIND_TYPE.contains(definition.get(end).word())) {
            end++;
        }
        return normal(definition.part(0, end).toString());
    }

    private static String normal(String type) {
        String plain = type.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*([(),])\\s*", "$1")
                .replaceFirst("^integer", "int")
                .replaceFirst("^(bool|boolean)$", "tinyint")
                .replaceFirst("^(numeric|dec)\\b", "decimal");
        return plain.replaceFirst("^((?:tiny|small|medium|big)?int)\\(\\d+\\)", "$1")
                .strip();
    }

    private static boolean isKept(Known before, String type) {
        String from = normal(before.type());
        if (from.equals(type)) {
            return true;
        } else if (from.startsWith("varchar(") && type.startsWith("varchar(")) {
            long was = (long) number(from) * before.bytes();
            long is = (long) number(type) * before.bytes();
            return is >= was && (is <= SHORT || was > SHORT);
        }
        boolean isList = (from.startsWith("enum(") && type.startsWith("enum("))
                || (from.startsWith("set(") && type.startsWith("set("));
        List<String> values = isList ? List.of(type.split(",", -1)) : List.of();
        boolean isAppended = isList && type.startsWith(from.substring(0, from.length() - 1) + ",");
        return isAppended && values.size() <= SHORT && (from.startsWith("enum(") || isSameSize(from, values.size()));
    }

    /** A SET takes a byte for each eight values. */
    private static boolean isSameSize(String from, int values) {
        return (from.split(",", -1).length + 7) / 8 == (values + 7) / 8;
    }

    private static int number(String type) {
        String digits = type.replaceAll("^\\w+\\((\\d+)\\).*$", "$1");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private Optional<Known> known(TableName table, String column) {
        if (connection == null) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(COLUMN)) {
            statement.setString(1, table.schemaText().orElse(null));
            statement.setString(2, table.text());
            statement.setString(3, column);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(known(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        long length = row.getLong(5);
        int bytes = length == 0 ? 1 : (int) Math.max(1, row.getLong(4) / length);
        String charset = Optional.ofNullable(row.getString(3)).orElse("");
        boolean counts =
                String.valueOf(row.getString(6)).toLowerCase(Locale.ROOT).contains("auto_increment");
        return new Known(row.getString(1), row.getString(2).equals("YES"), charset, bytes, counts);
    }
}
