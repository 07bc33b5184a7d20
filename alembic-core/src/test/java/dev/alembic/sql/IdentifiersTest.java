package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    private static final Identifiers STANDARD = Identifiers.standard(Set.of("select"));
    private static final Identifiers SHORT = STANDARD.upTo(20, Identifiers.Unit.BYTES);

    @ParameterizedTest
    @CsvSource({
        "tasks, tasks",
        "a$b, a$b",
        "_a, _a",
        "Tasks, '\"Tasks\"'",
        "select, '\"select\"'",
        "SELECT, '\"SELECT\"'",
        "1a, '\"1a\"'",
        "$a, '\"$a\"'",
        "a b, '\"a b\"'",
        "a\"; DROP TABLE b; --, '\"a\"\"; DROP TABLE b; --\"'",
        "größe, '\"größe\"'",
        "a.b, '\"a.b\"'"
    })
    void quotes_what_needs_quotes(String name, String written) {
        assertThat(STANDARD.quote(name)).isEqualTo(written);
    }

    @Test
    void cuts_without_leaving_half_a_character() {
        assertThat(SHORT.cut("short")).isEqualTo("short");
        assertThat(SHORT.cut("a2345678901234567890x")).isEqualTo("a2345678901234567890");
        assertThat(SHORT.cut("a234567890123456789ö")).isEqualTo("a234567890123456789");
    }

    @Test
    void quotes_in_the_way_of_the_database() {
        assertThat(STANDARD.quotedBy("[", "]").quote("a]b")).isEqualTo("[a]]b]");
        assertThat(STANDARD.quotedBy("`", "`").quote("a`b")).isEqualTo("`a``b`");
    }

    @Test
    void quotes_schema_and_table_apart() {
        assertThat(STANDARD.quote(TableName.of("My", "t"))).isEqualTo("\"My\".t");
    }

    @Test
    void does_as_the_name_says() {
        assertThat(STANDARD.quote(Name.of("tasks").quoted())).isEqualTo("\"tasks\"");
        assertThat(STANDARD.quote(Name.of("Tasks").unquoted())).isEqualTo("Tasks");
    }

    @Test
    void refuses_what_no_quoting_makes_a_name() {
        assertThatThrownBy(() -> STANDARD.quote(""))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> STANDARD.quote("a\0b"))
                .hasMessageStartingWith("\"a\\u0000b\" can't be a name in this database");
        assertThatThrownBy(() -> STANDARD.quote(Name.of("a; DROP TABLE b").unquoted()))
                .hasMessageContaining("can't be a name");
    }

    @Test
    void shortens_generated_names_and_keeps_them_apart() {
        String one = SHORT.quote(generated("ix_a_very_long_name_one"));
        String two = SHORT.quote(generated("ix_a_very_long_name_two"));
        assertThat(one).isEqualTo("ix_a_very_lo_" + one.substring(13)).hasSize(17);
        assertThat(one).isNotEqualTo(two).matches("ix_a_very_lo_[0-9a-f]{4}");
    }

    @Test
    void counts_bytes_where_the_database_does() {
        String name = SHORT.upTo(20, Identifiers.Unit.BYTES).quote(generated("ééééééééééééé"));
        assertThat(name).matches("\"é{6}_[0-9a-f]{4}\"");
    }

    @Test
    void refuses_given_names_that_are_too_long() {
        assertThatThrownBy(() -> SHORT.quote("a_name_that_the_user_gave"))
                .hasMessage("The name \"a_name_that_the_user_gave\" has 25 bytes, and this database"
                        + " takes at most 20. Shorten it.");
    }

    private static Name generated(String text) {
        return new Name(text, Name.Quoting.AS_NEEDED, Name.Origin.GENERATED);
    }
}
