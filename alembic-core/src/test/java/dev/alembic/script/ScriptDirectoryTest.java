package dev.alembic.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import dev.alembic.migration.Migration;
import dev.alembic.op.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptDirectoryTest {

    @TempDir Path folder;

    @Test
    void runs_java_and_sql_revisions_of_one_graph() throws IOException {
        write(
                "versions/Va1_first.java",
                """
                import dev.alembic.migration.*;
                import dev.alembic.op.Operations;
                /** first */
                @Revision(id = "a1")
                class Va1_first implements Migration {
                    public void upgrade(Operations op) { op.execute("CREATE TABLE t (id INTEGER)"); }
                }
                """);
        write(
                "versions/Vb2_second.sql",
                """
                -- revision: b2
                -- revises: a1
                -- message: second
                -- upgrade
                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (2);
                -- downgrade
                DELETE FROM t;
                """);
        ScriptDirectory directory = open();
        assertThat(directory.infos()).extracting("id").containsExactly("a1", "b2");
        assertThat(directory.infos()).extracting("message").containsExactly("first", "second");
        Map<String, Migration> migrations = directory.load(List.of("a1", "b2"));
        List<String> ran = new ArrayList<>();
        migrations.values().forEach(m -> m.upgrade(new Operations(op -> ran.add(RanSql.text(op)))));
        assertThat(ran)
                .containsExactly(
                        "CREATE TABLE t (id INTEGER)",
                        "INSERT INTO t VALUES (1)",
                        "INSERT INTO t VALUES (2)");
    }

    private ScriptDirectory open() {
        return ScriptDirectory.open(Config.of(folder, Map.of("script_location", ".")));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
