package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.sql.SqlLexis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RevisionDigestTest {

    private static final SqlLexis LEXIS = Dialects.load().byName("postgresql").lexis();

    private static final String JAVA = """
            import dev.alembic.migration.*;

            @Revision(id = "a1")
            class Va1 implements Migration {
                public void upgrade(Operations op) {
                    op.execute(\"""
                            UPDATE t
                              SET n = 'a b'\""");
                }
            }
            """;

    private static String java(String text) throws IOException {
        return RevisionDigest.ofJava(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sql(String body) throws IOException {
        String text = "-- revision: a1\n-- upgrade\n" + body;
        return RevisionDigest.ofSql(Path.of("a1.sql"), text.getBytes(StandardCharsets.UTF_8), LEXIS);
    }

    @Test
    void formatting_comments_imports_and_the_place_in_the_graph_of_a_source_in_java_do_not_count() throws IOException {
        String other = JAVA.replace("    ", "\t")
                .replace("import dev.alembic.migration.*;", "package p;\nimport java.util.List;")
                .replace("@Revision(id = \"a1\")", "/** Says more. */\n@Revision(id = \"a1\", revises = {\"b1\"})")
                .replace("{\n", "\n{ // so\r\n");

        assertThat(java(other)).isEqualTo(java(JAVA));
    }

    @Test
    void what_a_source_in_java_says_counts() throws IOException {
        assertThat(java(JAVA.replace("a b", "a  b"))).isNotEqualTo(java(JAVA));
        assertThat(java(JAVA.replace("  SET", "SET"))).isNotEqualTo(java(JAVA));
        assertThat(java(JAVA.replace("op.execute", "op. execute2"))).isNotEqualTo(java(JAVA));
        assertThat(java(JAVA.replace("@Revision", "@Deprecated @Revision"))).isNotEqualTo(java(JAVA));
        assertThat(java(JAVA.replace("class Va1", "@Deprecated(since = \"1\") class Va1")))
                .isNotEqualTo(java(JAVA.replace("class Va1", "@Deprecated(since = \"2\") class Va1")));
    }

    @Test
    void formatting_comments_and_letter_case_of_sql_do_not_count() throws IOException {
        String text = "CREATE TABLE t (id INT);\nINSERT INTO t VALUES ('A');\n-- downgrade\nDROP TABLE t;";

        assertThat(sql("create table t(\n  id int -- the id\n);\n\n/* more */ insert INTO t\nVALUES('A')\n;\n"
                        + "-- downgrade\ndrop table t"))
                .isEqualTo(sql(text));
    }

    @Test
    void what_sql_says_counts() throws IOException {
        String text = "CREATE TABLE t (id INT);\nINSERT INTO t VALUES ('A');\n-- downgrade\nDROP TABLE t;";

        assertThat(sql(text.replace("'A'", "'a'"))).isNotEqualTo(sql(text));
        assertThat(sql(text.replace("id INT", "\"id\" INT"))).isNotEqualTo(sql(text));
        assertThat(sql(text.replace("-- downgrade", ""))).isNotEqualTo(sql(text));
    }

    @Test
    void the_downgrade_may_be_corrected() throws IOException {
        String java = JAVA.replace("\n}", "\n public void downgrade(Operations op) { one(); }\n void two() {} }");
        String text = "CREATE TABLE t (id INT);\n-- downgrade\nDROP TABLE t;";

        assertThat(java(java.replace("one();", "if (true) { other(); }"))).isEqualTo(java(java));
        assertThat(java(java.replace("two", "three"))).isNotEqualTo(java(java));
        assertThat(sql(text.replace("TABLE t;", "TABLE IF EXISTS t;"))).isEqualTo(sql(text));
    }

    @Test
    void a_statement_that_moves_to_the_other_half_counts() throws IOException {
        assertThat(sql("SELECT 1;\n-- downgrade\nSELECT 2;\nSELECT 3;"))
                .isNotEqualTo(sql("SELECT 1;\nSELECT 2;\n-- downgrade\nSELECT 3;"));
    }

    @Test
    void sql_that_cannot_be_read_counts_as_it_is() throws IOException {
        assertThat(sql("SELECT 'open")).isNotEqualTo(sql("SELECT 'open "));
    }

    @Test
    void of_a_very_long_file_only_line_ends_do_not_count() throws IOException {
        String text = "INSERT INTO t VALUES (1);\n".repeat(50_000);

        assertThat(RevisionDigest.isLong(text.length())).isTrue();
        assertThat(ofLong(text.replace("\n", "\r\n"))).isEqualTo(ofLong(text));
        assertThat(ofLong(text.replace("(1)", "( 1)"))).isNotEqualTo(ofLong(text));
    }

    private static String ofLong(String text) throws IOException {
        return RevisionDigest.ofLong(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
