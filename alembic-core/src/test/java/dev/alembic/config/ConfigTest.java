package dev.alembic.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(config.get("url")).hasValue("postgresql://app:p%2540ss@localhost/app");
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
                .hasMessageEndingWith("is neither a [section] nor \"key = value\".");
    }

    @Test
    void a_line_that_can_not_be_read_is_not_shown() {
        assertThatThrownBy(() -> load("[alembic]\npassword s3cr3t\n", Map.of()))
                .hasMessageEndingWith("nor \"key = value\". Write \"password = …\".")
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> load("password = s3cr3t\n", Map.of()))
                .hasMessageEndingWith("No section is open yet; write [alembic] above it.");
    }

    @Test
    void a_key_or_a_section_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> load("[alembic]\nurl = a\n\nURL = b\n", Map.of()))
                .hasMessageEndingWith(": \"url\" stands in line 2 already. Leave one of them.");
        assertThatThrownBy(() -> load("[alembic]\nurl = a\n[other]\nurl = b\n[alembic]\n", Map.of()))
                .hasMessageEndingWith(": [alembic] stands in line 1 already. Leave one of them.");
    }

    @Test
    void the_file_is_utf_8_with_or_without_a_mark_and_has_no_control_characters() throws IOException {
        assertThat(load("\uFEFF[alembic]\nurl = ä\n", Map.of()).get("url")).hasValue("ä");
        assertThatThrownBy(() -> load("[alembic]\nurl = a\u0000b\n", Map.of()))
                .hasMessageEndingWith("has the control character U+0000 in it. Remove it.");
        Path ini = Files.write(folder.resolve("latin.ini"), "[alembic]\nurl = ä\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Config.load(ini, "alembic", name -> Optional.empty()))
                .hasMessageContaining("is not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://app:${P}@h/db postgresql://app:a%40b%2Fc%2525@h/db",
                "postgresql://${P}:x@h/db postgresql://a%40b%2Fc%2525:x@h/db",
                "jdbc:mariadb://app:${P}@h:${N}/db jdbc:mariadb://app:a%40b%2Fc%2525@h:5432/db",
                "postgresql://${U}@h/db postgresql://scott:ti%40ger@h/db",
                "postgresql://app:%(password)s@h/db postgresql://app:a%40b%2Fc%2525@h/db",
                "postgresql://h/${P} postgresql://h/a@b/c%25",
                "${P} a@b/c%25",
                "postgresql://app:${X:-p%40q}@h/db postgresql://app:p%40q@h/db"
            })
    void what_is_pasted_in_front_of_a_host_is_encoded(String url, String filled) throws IOException {
        Map<String, String> environment = Map.of("P", "a@b/c%25", "N", "5432", "U", "scott:ti@ger");
        Config config = load("[alembic]\npassword = ${P}\nurl = " + url + "\n", environment);
        assertThat(config.get("url")).hasValue(filled);
        assertThat(config.get("password")).hasValue("a@b/c%25");
    }

    @Test
    void values_that_grow_without_end_are_refused() {
        StringBuilder ini = new StringBuilder("[DEFAULT]\nk9 = xxxxxxxxxx\n");
        for (int i = 0; i < 9; i++) {
            ini.append("k%d = %s%n".formatted(i, "%%(k%d)s".formatted(i + 1).repeat(12)));
        }
        String text = ini + "[alembic]\nurl = %(k0)s\n";
        assertThatThrownBy(() -> load(text, Map.of()).get("url"))
                .hasMessageContaining("grows beyond 100000 characters");
    }

    private Config load(String text, Map<String, String> environment) throws IOException {
        Path ini = Files.writeString(folder.resolve("alembic.ini"), text);
        return Config.load(ini, "alembic", name -> Optional.ofNullable(environment.get(name)));
    }
}
