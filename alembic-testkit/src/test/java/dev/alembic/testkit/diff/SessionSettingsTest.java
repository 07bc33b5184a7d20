package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.Table;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session of PostgreSQL has set changes neither what is sent nor what is read. */
class SessionSettingsTest {

    private static final String DEFAULT =
            "select column_default like '%a\\\\b%' from information_schema.columns" + " where column_name = 'text'";

    private static Table words(String comment, int bound) {
        return table(
                "Words",
                column("id", integer()).primaryKey().autoincrement(true),
                column("text", string(20)).serverDefault("a\\b").comment(comment),
                column("kind", enumeration("x\\", "it's").named("kinds")).serverDefault("x\\"),
                column("length", doublePrecision()).serverDefault("0.30000000000000004"),
                column("data", largeBinary()).serverDefault("\\x00ff"),
                column("lasts", interval()).serverDefault("1 day 02:03:04"),
                check(col("text").op("<>", literal("\\" + bound))).named("ck"),
                index(col("text")).named("ix").where(col("text").op("<>", literal("\\d"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standard_conforming_strings = off",
                "quote_all_identifiers = on",
                "intervalstyle = iso_8601",
                "extra_float_digits = 0",
                "bytea_output = escape"
            })
    void a_setting_of_the_session_changes_nothing(String setting) throws SQLException {
        try (Trip trip = Trip.on("postgresql", "set escape_string_warning = off", "set " + setting)) {
            trip.up(words("one \\ 'two'", 1))
                    .meanwhile("insert into \"Words\" default values")
                    .answers("select text, kind, encode(data, 'hex') from \"Words\"", "a\\b|x\\|00ff")
                    .answers("select col_description('\"Words\"'::regclass, 2)", "one \\ 'two'")
                    .down()
                    .up()
                    .meanwhile("set standard_conforming_strings = on")
                    .inSync(words("one \\ 'two'", 1))
                    .answers(DEFAULT, "t");
        }
        try (Trip trip = Trip.on(
                "postgresql",
                "create table t (id serial primary key, k text check (k <> '\\d'))",
                "create index ix on t (k) where k <> '\\'",
                "set escape_string_warning = off",
                "set " + setting)) {
            trip.up(table("t", column("id", integer()).primaryKey()))
                    .down()
                    .answers("show " + setting.replaceFirst(" .*", ""), setting.replaceFirst(".* ", ""))
                    .up()
                    .down()
                    .meanwhile("set standard_conforming_strings = on")
                    .meanwhile("insert into t (k) values ('d'), ('')")
                    .answers("select count(*) from t where k = '\\d'", "0");
        }
    }
}
