package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.schema.MetaData;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The model that is written of a database compiles without a warning and is in sync with that
 * database. The switches are those of {@link AutogenerateLawTest}.
 */
class WrittenModelLawTest {

    private static final int MODELS = Integer.getInteger("law.models", 20);

    @TempDir
    Path folder;

    static Stream<String> databases() {
        return AutogenerateLawTest.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_model_of_a_database_is_in_sync_with_it(String name)
            throws SQLException, IOException, ReflectiveOperationException {
        long seed = Long.getLong("alembic.seed", 1);
        try (LawDatabase database = LawDatabase.open(name)) {
            List<Path> sources = new ArrayList<>();
            for (int i = 0; i < MODELS; i++) {
                database.run(database.diff(model(seed + i, database)).upgrade());
                sources.add(Files.writeString(folder.resolve("Models%d.java".formatted(i)), source(database, i)));
                database.clear();
            }
            compile(sources);
            for (int i = 0; i < MODELS; i++) {
                database.run(database.diff(model(seed + i, database)).upgrade());
                assertThat(database.diff(read(i)).differences())
                        .as("%s -Dalembic.seed=%d%n%s".formatted(name, seed + i, Files.readString(sources.get(i))))
                        .isEmpty();
                database.clear();
            }
        }
    }

    private static MetaData model(long seed, LawDatabase database) {
        return new RandomSchema(new Random(seed), database.dialect()).model();
    }

    private String source(LawDatabase database, int number) throws IOException {
        Path scripts = folder.resolve("scripts");
        Files.createDirectories(scripts.resolve("versions"));
        try (Alembic alembic = Alembic.builder()
                .scripts(scripts)
                .connection(database.connection())
                .build()) {
            return alembic.model("Models" + number).source();
        }
    }

    private MetaData read(int number) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (MetaData)
                    loader.loadClass("Models" + number).getField("METADATA").get(null);
        }
    }

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-encoding", "UTF-8", "-d");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean isCompiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            Stream.concat(options.stream(), Stream.of(folder.toString()))
                                    .toList(),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        }
    }
}
