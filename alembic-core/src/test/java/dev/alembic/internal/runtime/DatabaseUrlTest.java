package dev.alembic.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    private static final Dialects DIALECTS = Dialects.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/app?user=scott&password=tiger",
                "jdbc:mariadb://scott:tiger@localhost/app",
                "jdbc:sqlserver://localhost;user=scott;password=tiger",
                "jdbc:oracle:thin:scott/tiger@localhost:1521/app",
                "jdbc:oracle:thin:scott/tiger@//localhost:1521/app",
                "postgresql://scott:ti/tiger@localhost/app",
                "postgresql://scott:ti@tiger@localhost/app",
                "postgresql://scott:ti?tiger@localhost/app",
                "postgresql://scott@corp:tiger@localhost/app",
                "jdbc:mariadb:replication://scott:12/tiger@localhost/app",
                "jdbc:sqlserver://localhost;user=sa;password={a;tiger}};b}",
                "jdbc:sqlite:localhost.db?cipher=x&key=tiger",
                "jdbc:postgresql://localhost/app?sslpassword=tiger&trustStorePassword=tiger&accessToken=tiger",
                "postgresql:/scott:tiger@localhost",
                "postgresql:scott:ti@tiger@localhost",
                "scott:tiger@localhost/app",
                "host=localhost user=scott password=ti tiger"
            })
    void no_password_is_shown(String url) {
        assertThat(DatabaseUrl.mask(url)).contains("***", "localhost").doesNotContain("tiger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/app?options=a@b",
                "jdbc:oracle:thin:@//localhost:1521/app",
                "jdbc:sqlite:/folder/app.db"
            })
    void what_has_no_password_is_shown_as_it_is(String url) {
        assertThat(DatabaseUrl.mask(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://scott:tiger@h:1/app scott tiger jdbc:postgresql://h:1/app",
                "postgresql://scott:ti%40ger%25@h/app scott ti@ger% jdbc:postgresql://h/app",
                "postgresql://scott:ti@ger@h/app scott ti@ger jdbc:postgresql://h/app",
                "postgresql://scott:ti/g@er@h/app scott ti/g@er jdbc:postgresql://h/app",
                "postgresql://scott:ti?ger@h/app?a=b@c scott ti?ger jdbc:postgresql://h/app?a=b@c",
                "postgresql://scott@corp:tiger@[::1]:1/app scott@corp tiger jdbc:postgresql://[::1]:1/app",
                "jdbc:postgresql://scott:ti@ger@h/app scott ti@ger jdbc:postgresql://h/app",
                "jdbc:mariadb://scott:tiger@h1:1,h2:2/app scott tiger jdbc:mariadb://h1:1,h2:2/app",
                "jdbc:sqlserver://scott:tiger@h;encrypt=false scott tiger jdbc:sqlserver://h;encrypt=false"
            })
    void user_and_password_stand_before_the_last_at_sign(String url, String user, String password, String jdbc) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, Path.of(""), DIALECTS);

        assertThat(parsed).isEqualTo(new DatabaseUrl(jdbc, Optional.of(user), Optional.of(password)));
        assertThat(parsed.masked()).contains(user + ":***@").doesNotContain(password);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgres://h/app jdbc:postgresql://h/app",
                "mysql+pymysql://h/app jdbc:mariadb://h/app",
                "postgresql:///app jdbc:postgresql://localhost/app",
                "mariadb://scott:tiger@/app?x=@/ jdbc:mariadb://localhost/app?x=@/",
                "mariadb://h/app jdbc:mariadb://h/app",
                "sqlite:///app.db jdbc:sqlite:/here/app.db",
                "sqlite:////app.db jdbc:sqlite:/app.db",
                "sqlite:// jdbc:sqlite::memory:",
                "h2://mem:app jdbc:h2:mem:app",
                "mssql://h/app jdbc:sqlserver://h;databaseName=app",
                "oracle://h:1521/app jdbc:oracle:thin:@//h:1521/app",
                "jdbc:sqlite:app.db?cache=shared jdbc:sqlite:/here/app.db?cache=shared",
                "jdbc:sqlite:file:app.db jdbc:sqlite:file:app.db",
                "jdbc:unheard:of jdbc:unheard:of"
            })
    void each_dialect_says_what_its_urls_are_to_jdbc(String url, String jdbc) {
        assertThat(DatabaseUrl.parse(url, Path.of("/here"), DIALECTS).jdbc()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://h:5432/app?options=a@b",
                "postgresql://h1:1,h2:2/app?a=b@c",
                "postgresql://[::1]:5432/app?a=b@c",
                "sqlite:///folder:x/a@b.db",
                "jdbc:mariadb://h/app@x"
            })
    void nobody_is_named(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, Path.of("/"), DIALECTS);

        assertThat(parsed.user()).isEmpty();
        assertThat(parsed.password()).isEmpty();
        assertThat(parsed.masked()).isEqualTo(parsed.jdbc());
    }

    @Test
    void without_a_password_none_is_hidden() {
        assertThat(DatabaseUrl.parse("postgresql://scott@h/app", Path.of(""), DIALECTS)
                        .masked())
                .isEqualTo("jdbc:postgresql://scott@h/app");
    }

    @Test
    void an_unknown_scheme_is_refused_without_the_password() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgressql://scott:ti/ger@localhost/app", Path.of(""), DIALECTS))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"postgressql\"")
                .hasMessageContaining("postgressql://scott:***@localhost/app");
    }
}
