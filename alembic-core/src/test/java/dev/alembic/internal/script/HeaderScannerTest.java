package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderScannerTest {

    private static final Path FILE = Path.of("versions", "V1.java");

    @Test
    void reads_every_literal_in_any_order() {
        RevisionInfo info = info("""
                        @Revision(created = "2026-11-21T20:15:04Z", branchLabels = "net",
                                dependsOn = {"d1", "lab"}, revises = {"p1", "p2",}, id = "a1")
                        class V1 implements Migration {}
                        """);
        assertThat(info)
                .isEqualTo(new RevisionInfo(
                        "a1",
                        List.of("p1", "p2"),
                        List.of("d1", "lab"),
                        List.of("net"),
                        "",
                        "",
                        Optional.of("2026-11-21T20:15:04Z"),
                        FILE.toString(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void first_line_of_the_doc_comment_is_the_message_and_all_of_it_the_doc() {
        RevisionInfo info = info("""
                        /**
                         * split the name
                         *
                         * First paragraph of the details.
                         * Second line.
                         *
                         *     an indented block
                         */
                        @Revision(id = "a1")
                        class V1 {}
                        """);
        assertThat(info.message()).isEqualTo("split the name");
        assertThat(info.doc()).isEqualTo("""
                        split the name

                        First paragraph of the details.
                        Second line.

                            an indented block\
                        """);
    }

    @Test
    void reads_doc_comments_as_people_and_formatters_write_them() {
        assertThat(info("/** one line */ @Revision(id = \"a1\") class V1 {}").doc())
                .isEqualTo("one line");
        assertThat(info("/** one\n\n   two */ @Revision(id = \"a1\") class V1 {}")
                        .message())
                .isEqualTo("one");
        assertThat(info("/**\n * one\n *\n * <p>two\n */ @Revision(id = \"a1\") class V1 {}")
                        .doc())
                .isEqualTo("one\n\ntwo");
        assertThat(info("/**\r\n * one\r\n * two\r\n */\r\n@Revision(id = \"a1\") class V1 {}")
                        .doc())
                .isEqualTo("one\ntwo");
        assertThat(info("/***/ @Revision(id = \"a1\") class V1 {}").doc()).isEmpty();
    }

    @Test
    void reads_doc_comments_of_slashes() {
        RevisionInfo info = info("""
                        /// licence
                        package x;
                        /// split the name
                        ///
                        ///     an indented block
                        @Revision(id = "a1")
                        class V1 {}
                        """);
        assertThat(info.doc()).isEqualTo("split the name\n\n    an indented block");
    }

    @Test
    void a_licence_or_the_comment_of_an_import_is_not_the_message() {
        RevisionInfo info = info("""
                        /** Licence. */
                        package x.y;
                        /** what for */
                        import java.util.List;
                        @Revision(id = "a1")
                        class V1 {}
                        """);
        assertThat(info.doc()).isEmpty();
    }

    @Test
    void knows_package_and_class() {
        JavaHeader header = scan("""
                        package com . example.versions;
                        @SuppressWarnings({"a", ")"})
                        @Revision(id = "a1") // why
                        public final /* odd */ class V1_names<T> extends Base implements Migration {
                        """);
        assertThat(header.typeName()).isEqualTo("com.example.versions.V1_names");
    }

    @Test
    void comments_and_strings_are_not_taken_for_annotations() {
        RevisionInfo info = info("""
                        // @Revision(id = "no1") class No1 {}
                        /* @Revision(id = "no2") class No2 {} */
                        /** @Revision(id = "no3") class No3 {} */
                        @Note("@Revision(id = \\"no4\\") class No4 {")
                        @Text(\"""
                            @Revision(id = "no5") class No5 { \\\"""
                            \""")
                        @Char(')')
                        @dev.alembic.migration.Revision(id = "a1")
                        class V1 {}
                        """);
        assertThat(info.id()).isEqualTo("a1");
    }

    @Test
    void annotations_of_the_same_name_from_elsewhere_do_not_count() {
        assertThat(HeaderScanner.scan(FILE, "@org.hibernate.Revision(id = \"x\") class V1 { int a; }"))
                .isEmpty();
    }

    @Test
    void passes_other_types_and_whatever_stands_in_them() {
        RevisionInfo info = info("""
                        @interface Marker { String value() default "}"; }
                        /** not me */
                        record Pair(int a, int b) { char brace = '}'; String s = "}"; /* } */ }
                        sealed interface Shape permits Round { class Round implements Shape {} }
                        enum Colour { RED { @Override void paint() {} }; void paint() {} }
                        /** me */
                        @Revision(id = "a1")
                        class V1 {}
                        """);
        assertThat(info.id()).isEqualTo("a1");
        assertThat(info.doc()).isEqualTo("me");
    }

    @Test
    void reads_escapes_and_text_blocks() {
        assertThat(info("@Revision(id = \"\\u0061\\61\", created = \"\\\\u0041\") class V1 {}"))
                .extracting(RevisionInfo::id, RevisionInfo::created)
                .containsExactly("a1", Optional.of("\\u0041"));
        assertThat(info("@Revision(id = \"\"\"\n    a1\"\"\") class V1 {}").id())
                .isEqualTo("a1");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(info("\uFEFF@Revision(id = \"a1\") class V1 {}").id()).isEqualTo("a1");
    }

    @Test
    void a_text_that_is_cut_off_anywhere_gives_nothing_or_the_whole_header() {
        String text = """
                package a.b; import x.Y;
                /** doc of it */
                @Other(a = "b") @Revision(id = "a1", revises = {"p1", "p2"}, created = "now")
                final class V1_name implements Migration {
                """;
        JavaHeader whole = scan(text);
        for (int length = 0; length < text.length(); length++) {
            Optional<JavaHeader> part = HeaderScanner.scan(FILE, text.substring(0, length));
            assertThat(part.isEmpty() || part.get().equals(whole))
                    .as("cut at %d", length)
                    .isTrue();
        }
    }

    @Test
    void a_missing_id_is_refused() {
        assertThatThrownBy(() -> scan("@Revision(revises = \"p\") class V1 {}"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("@Revision in \"versions/V1.java\" has no id. Write @Revision(id = \"…\","
                        + " revises = \"id of its parent\").");
        assertThatThrownBy(() -> scan("@Revision class V1 {}")).hasMessageContaining("has no id");
        assertThatThrownBy(() -> scan("@Revision() class V1 {}")).hasMessageContaining("has no id");
    }

    @Test
    void what_is_no_literal_is_refused_with_its_line() {
        String expected = "Line 2 of \"versions/V1.java\": \"revises\" of @Revision must be a string literal,"
                + " or {\"…\", \"…\"}, because it is read without compiling the file.";
        for (String value : List.of("PARENT", "\"a\" + \"b\"", "{\"a\", B}", "{\"a\" + \"b\"}", "7")) {
            assertThatThrownBy(() -> scan("@Revision(id = \"a1\",\nrevises = " + value + ") class V {}"))
                    .as(value)
                    .isInstanceOf(ScriptException.class)
                    .hasMessage(expected);
        }
        assertThatThrownBy(() -> scan("@Revision(id = \"\\q\") class V {}"))
                .hasMessageContaining("must be a string literal");
    }

    @Test
    void an_unknown_attribute_is_refused() {
        assertThatThrownBy(() -> scan("@Revision(id = \"a1\", down = \"b\") class V1 {}"))
                .hasMessage("Line 1 of \"versions/V1.java\": @Revision has no \"down\"; it has id,"
                        + " revises, branchLabels, dependsOn, replaces, gate, created.");
    }

    @Test
    void forbidden_characters_in_an_id_are_refused() {
        assertThatThrownBy(() -> scan("@Revision(id = \"a-2:@\") class V1 {}"))
                .hasMessage("Character(s) '-, :, @' not allowed in revision identifier 'a-2:@', which"
                        + " stands in \"versions/V1.java\". Choose another.");
        assertThatThrownBy(() -> scan("@Revision(id = \"a 2\") class V1 {}")).hasMessageContaining("White space");
        assertThatThrownBy(() -> scan("@Revision(id = \"\") class V1 {}")).hasMessageContaining("must not be empty");
    }

    @Test
    void a_message_comes_back_as_it_was_written() {
        for (String text : List.of(
                "plain",
                "50% off: prices & 'quotes' \"both\"",
                "ends */ here \\u0041 \\users",
                "entities &amp; &lt; &#47; &amp;amp; & &x;",
                "señor naïve 漢字 über 😀",
                "<p>first\n\n<p>second",
                "first\n\n    indented\n\t* starred\n@tag")) {
            String comment = String.join("\n *", DocComment.write(text));
            String source = "/**\n *" + comment + "\n */\n@Revision(id = \"a1\") class V1 {}";
            assertThat(info(source).doc()).isEqualTo(text);
            assertThat(source.split("\\*/", -1)).hasSize(2);
            assertThat(comment).doesNotContain("\\u");
        }
    }

    private static RevisionInfo info(String text) {
        return scan(text).info(FILE.toString());
    }

    private static JavaHeader scan(String text) {
        return HeaderScanner.scan(FILE, text).orElseThrow();
    }
}
