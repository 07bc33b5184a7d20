package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session of MariaDB is set to changes neither what is written nor what is read. */
class MysqlSessionSettingsTest {

    private static final String USUAL = "SET sql_mode = DEFAULT";
    private static final String TEXT = "it's \\ \"so\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                USUAL,
                "SET sql_mode = 'NO_BACKSLASH_ESCAPES'",
                "SET sql_mode = 'ANSI'",
                "SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', sql_quote_show_create = 0",
                "SET sql_quote_show_create = 0"
            })
    void texts_and_names_are_the_same_in_every_session(String setting) throws SQLException {
        MetaData model = model(setting.contains("NO_BACKSLASH_ESCAPES") ? "\\" : "\\\\");
        try (LawDatabase database = LawDatabase.mariadb(List.of(setting))) {
            database.run(database.diff(model).upgrade());
            database.execute("INSERT INTO t (e) VALUES (DEFAULT)");

            assertThat(database.diff(model).upgrade()).isEmpty();
            assertThat(database.rows("SELECT `a b`, e, x, c FROM t"))
                    .containsExactly(TEXT + "|a\\|u\\v|" + TEXT + "\\'");

            DiffResult away = database.diff(MetaData.EMPTY);
            database.run(away.upgrade());
            database.run(away.downgrade());
            assertThat(database.diff(model).upgrade()).isEmpty();
            assertThat(database.rows("SELECT column_comment FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND column_name = 'a b'"))
                    .containsExactly(TEXT);
        }
    }

    /** With SQL that says a backslash as the session does. */
    private static MetaData model(String backslash) {
        return metaData(table(
                        "t",
                        column("id", integer()).primaryKey(),
                        column("a b", string(20)).serverDefault(TEXT).comment(TEXT),
                        column("e", enumeration("a\\", "it's")).serverDefault("a\\"),
                        column("x", string(20)).serverDefault(sql("'u" + backslash + "v'")),
                        column("c", string(40)).computed("concat(`a b`,'" + backslash + "','''')", true),
                        check(sql("`a b` <> 'u" + backslash + "v'")).named("ck"))
                .comment("\\'\""));
    }
}
