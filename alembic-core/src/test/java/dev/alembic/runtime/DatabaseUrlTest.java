package dev.alembic.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ConfigException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/app?user=scott&password=tiger",
                "jdbc:mariadb://scott:tiger@localhost/app",
                "jdbc:sqlserver://localhost;user=scott;password=tiger",
                "jdbc:oracle:thin:scott/tiger@localhost:1521/app",
                "jdbc:oracle:thin:scott/tiger@//localhost:1521/app",
                "postgresql://scott:ti/tiger@localhost/app",
                "postgresql://scott:ti@tiger@localhost/app"
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

    @Test
    void an_unknown_scheme_is_refused_without_the_password() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgressql://scott:ti/ger@localhost/app", Path.of("")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"postgressql\"")
                .hasMessageContaining("postgressql://scott:***@localhost/app");
    }
}
