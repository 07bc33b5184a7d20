package dev.alembic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

    @TempDir
    Path folder;

    @Test
    void fills_here_keys_and_environment_variables() throws IOException {
        Config config = load("""
                        [alembic]
                        script_location = %(here)s/db
                        url = postgresql://app:${DB_PASSWORD}@${DB_HOST:-localhost}/app
                        version_locations = %(script_location)s/versions
                        """, Map.of("DB_PASSWORD", "p%40ss"));
        assertThat(config.get("script_location")).hasValue(folder + "/db");
        assertThat(config.get("url")).hasValue("postgresql://app:p%40ss@localhost/app");
        assertThat(config.get("version_locations")).hasValue(folder + "/db/versions");
    }

    @Test
    void a_per_cent_sign_is_no_trap() throws IOException {
        Config config = load("""
                        [alembic]
                        url = postgresql://u:a%25b%@h/db
                        file_template = %%(year)d_%(rev)s
                        """, Map.of());
        assertThat(config.get("url")).hasValue("postgresql://u:a%25b%@h/db");
        assertThat(config.get("file_template")).hasValue("%(year)d_%(rev)s");
    }

    @Test
    void an_unset_variable_is_named() throws IOException {
        Config config = load("[alembic]\nurl = ${NOT_THERE}\n", Map.of());
        assertThatThrownBy(() -> config.get("url"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"NOT_THERE\" is not set, and \"url\"");
    }

    @Test
    void a_misspelt_key_is_refused_with_a_suggestion() {
        assertThatThrownBy(() -> load("[alembic]\nscript_locaton = x\n", Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Unknown key \"script_locaton\"")
                .hasMessageContaining("Did you mean \"script_location\"?");
    }

    @Test
    void a_missing_file_and_a_missing_section_are_named() throws IOException {
        Path absent = folder.resolve("absent.ini");
        assertThatThrownBy(() -> Config.load(absent, "alembic", name -> Optional.empty()))
                .hasMessageContaining("No config file \"" + absent + "\"");
        Path ini = Files.writeString(folder.resolve("alembic.ini"), "[other]\nurl = x\n");
        assertThatThrownBy(() -> Config.load(ini, "alembic", name -> Optional.empty()))
                .hasMessageContaining("has no section [alembic]; it has [other]");
    }

    @Test
    void reads_continued_values_comments_and_case_insensitive_keys() throws IOException {
        Config config = load("""
                        # top
                        [alembic]
                        Version_Locations = one
                            two
                        # between
                            three
                        url: jdbc:sqlite:app.db

                        [post_write_hooks]
                        hooks = a
                        """, Map.of());
        assertThat(config.get("version_locations")).hasValue("one\ntwo\nthree");
        assertThat(config.get("url")).hasValue("jdbc:sqlite:app.db");
        assertThat(config.get("post_write_hooks", "hooks")).hasValue("a");
        assertThat(config.get("post_write_hooks", "url")).isEmpty();
    }

    @Test
    void a_line_that_is_no_setting_is_named_by_number() {
        assertThatThrownBy(() -> load("[alembic]\nnonsense\n", Map.of()))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("nonsense");
    }

    private Config load(String text, Map<String, String> environment) throws IOException {
        Path ini = Files.writeString(folder.resolve("alembic.ini"), text);
        return Config.load(ini, "alembic", name -> Optional.ofNullable(environment.get(name)));
    }
}
