package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** What the page on embedding shows in Java compiles. */
class EmbeddingPageTest {

    /** What the snippets take for granted. */
    private static final String CLASS = """
            import dev.alembic.*;
            import dev.alembic.error.*;
            import dev.alembic.migration.*;
            import dev.alembic.op.*;
            import dev.alembic.schema.*;
            import dev.alembic.tenant.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            import javax.sql.DataSource;
            import org.slf4j.*;

            abstract class Snippet%1$d {
                static final Logger log = LoggerFactory.getLogger("app");
                DataSource pool;
                %2$s
                List<String> titles;
                String url;
                Map<String, Long> metrics;

                static class Models { static final MetaData METADATA = MetaData.EMPTY; }
                static class CreateTasks implements Migration { public void upgrade(Operations op) {} }
                static class FirstTasks extends CreateTasks { FirstTasks(List<String> titles) {} }

                void show() {
            %3$s
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void snippets_compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                entry(Alembic.class) + File.pathSeparator + entry(Logger.class)));
        int number = 0;
        for (Fence fence : Fence.in(Files.readAllLines(EmbeddedExampleIT.PAGE))) {
            if (fence.language().equals("java")) {
                String text = fence.text();
                String field = text.contains("Alembic alembic =") ? "" : "Alembic alembic;";
                Path file = folder.resolve("Snippet%d.java".formatted(++number));
                arguments.add(Files.writeString(file, CLASS.formatted(number, field, text))
                        .toString());
            }
        }
        assertThat(number).isPositive();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String entry(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
