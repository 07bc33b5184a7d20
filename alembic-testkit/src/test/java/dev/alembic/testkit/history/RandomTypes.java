package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Types that only some databases have, user types among them, each with values from its ends. */
final class RandomTypes {

    private static final List<String> JSON = List.of("'{\"a\": [1, null]}'", "'\"it''s\"'", "'[]'");

    private RandomTypes() {}

    /** What makes the user types, in an empty database. */
    static List<String> definitions(String dialect) {
        return switch (dialect) {
            case "postgresql" ->
                List.of(
                        "CREATE DOMAIN \"My Domain\" AS integer CHECK (VALUE > 0)",
                        "CREATE TYPE \"My Pair\" AS (a integer, \"B b\" text)",
                        "CREATE DOMAIN law_other.word AS varchar(10) NOT NULL DEFAULT 'x'");
            case "h2" -> List.of("CREATE DOMAIN \"My Domain\" AS INTEGER CHECK (VALUE > 0)");
            default -> List.of();
        };
    }

    /** The types, with their values as SQL. */
    static Map<SqlType, List<String>> of(String dialect) {
        Map<SqlType, List<String>> types = new LinkedHashMap<>();
        types.put(text(), List.of("'12'", "'it''s'", "''", "'ü€'", "' a '"));
        types.put(doublePrecision(), List.of("1.5", "-1e300", "0.1", "2.2250738585072014e-308"));
        types.put(time(), List.of("'23:59:59'", "'00:00:00'"));
        types.put(largeBinary(), List.of(dialect.equals("postgresql") ? "decode('00ff27', 'hex')" : "X'00FF27'"));
        switch (dialect) {
            case "postgresql" -> postgresql(types);
            case "mariadb" -> mariadb(types);
            case "h2" -> h2(types);
            default -> types.put(json(), JSON);
        }
        return types;
    }

    private static void postgresql(Map<SqlType, List<String>> types) {
        types.put(type("\"My Domain\""), List.of("5", "2147483647"));
        types.put(type("law_other.word"), List.of("'a'", "''"));
        types.put(type("\"My Pair\""), List.of("ROW(1, 'a,\"b')", "ROW(NULL, '')"));
        types.put(type("INTEGER[]"), List.of("'{1,2}'", "'{}'", "'{{1},{NULL}}'"));
        types.put(type("JSONB"), JSON);
        types.put(json(), JSON);
        types.put(type("INET"), List.of("'::1'", "'10.0.0.0/8'"));
        types.put(type("BIT", 3), List.of("B'101'"));
        types.put(interval(), List.of("'1 mon -3 days 04:05:06.789'", "'-178000000 years'"));
        types.put(type("TSTZRANGE"), List.of("'[2000-01-01,infinity)'", "'empty'"));
        types.put(type("TIMESTAMP WITH TIME ZONE"), List.of("'infinity'", "'4713-01-01 00:00:00+00 BC'"));
        types.put(type("CHAR", 5), List.of("'ab'", "'ab   '"));
        types.put(type("REAL"), List.of("'NaN'", "1e-37", "'-Infinity'"));
    }

    private static void mariadb(Map<SqlType, List<String>> types) {
        types.put(type("MEDIUMTEXT"), List.of("'12'", "'ü€'", "''"));
        types.put(type("YEAR"), List.of("1901", "2155", "0"));
        types.put(type("INTEGER UNSIGNED"), List.of("4294967295", "0"));
        types.put(type("BIGINT UNSIGNED"), List.of("18446744073709551615", "0"));
        types.put(json(), JSON);
        types.put(type("SET('a','It''s')"), List.of("'a,It''s'", "''"));
        types.put(type("BIT", 3), List.of("b'101'"));
        types.put(type("VARBINARY", 5), List.of("X'0001FF'", "''"));
        types.put(type("DATETIME", 6), List.of("'9999-12-31 23:59:59.999999'", "'1000-01-01 00:00:00'"));
        types.put(type("FLOAT"), List.of("1.5", "-3.40282e38"));
        types.put(type("INET6"), List.of("'::1'"));
    }

    private static void h2(Map<SqlType, List<String>> types) {
        types.put(type("\"My Domain\""), List.of("5", "2147483647"));
        types.put(
                json(),
                Stream.of("{\"a\": [1, null]}", "[]")
                        .map(text -> "JSON '" + text + "'")
                        .toList());
        types.put(type("INTEGER ARRAY"), List.of("ARRAY[1, NULL]", "ARRAY[]"));
        types.put(type("TINYINT"), List.of("127", "-128"));
        types.put(type("INTERVAL DAY TO SECOND"), List.of("INTERVAL '10 00:00:00.5' DAY TO SECOND"));
        types.put(type("TIMESTAMP WITH TIME ZONE"), List.of("'2000-02-29 23:59:59+14:00'"));
        types.put(type("VARBINARY", 5), List.of("X'0001FF'", "X''"));
        types.put(type("DECFLOAT", 10), List.of("1E1000", "-0.5"));
    }
}
