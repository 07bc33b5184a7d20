package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ConfigException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTemplateTest {

    private static final ZonedDateTime CREATED = ZonedDateTime.of(2024, 6, 1, 12, 30, 5, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "%(rev)s_%(slug)s, 9a9b_a_slug",
        "%(year)d_%(month).2d_%(day).2d_%(hour).2d%(minute).2d-%(rev)s, 2024_06_01_1230-9a9b",
        "%(year)d/%(month)02d/%(slug)s, 2024/06/a_slug",
        "%(epoch)s-%(second)d%(second)s, 1717245005-55",
        "%(epoch)d%%, 1717245005%",
        "%(rev).2s|%(slug)8s|%(slug)-8s|%(month)3d, 9a|  a_slug|a_slug  |  6",
        "plain, plain"
    })
    void fills_tokens_as_python_does(String template, String name) {
        assertThat(render(template.strip())).isEqualTo(name.strip());
    }

    @Test
    void an_unknown_token_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> render("%(rev)s_%(author)s"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("\"%(author)s\" in file_template \"%(rev)s_%(author)s\": there is no such"
                        + " token. The tokens are %(rev)s, %(slug)s, %(epoch)s, %(year)s,"
                        + " %(month)s, %(day)s, %(hour)s, %(minute)s, %(second)s.");
    }

    @Test
    void a_token_that_can_not_be_written_is_refused() {
        assertThatThrownBy(() -> render("%(rev)d")).hasMessageContaining("that is no number");
        assertThatThrownBy(() -> render("%(rev)x")).hasMessageContaining("has to end in");
        assertThatThrownBy(() -> render("%(rev)")).hasMessageContaining("has to end in");
    }

    @Test
    void knows_whether_the_file_name_begins_with_the_revision() {
        assertThat(new FileTemplate("%(rev)s_%(slug)s").beginsWithRevision()).isTrue();
        assertThat(new FileTemplate("%(year)d/%(rev)s").beginsWithRevision()).isTrue();
        assertThat(new FileTemplate("%(year)d_%(rev)s").beginsWithRevision()).isFalse();
        assertThat(new FileTemplate("%(rev)s/%(slug)s").beginsWithRevision()).isFalse();
    }

    private static String render(String template) {
        return new FileTemplate(template).render("9a9b", "a_slug", CREATED);
    }
}
