package dev.alembic.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.SourceText;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles bodies as a revision would hold them, and runs them against a recording sink. */
final class CompiledMigrations {

    private static final String HEAD = """
            import static dev.alembic.schema.Dsl.*;

            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;
            %s

            public class Bodies {
            """;

    private CompiledMigrations() {}

    /** The operations that each of these bodies makes. */
    static List<List<Operation>> run(List<SourceText> bodies, Path folder) {
        try {
            Path source = folder.resolve("Bodies.java");
            Files.writeString(source, source(bodies));
            compile(source, folder);
            return execute(bodies.size(), folder);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String source(List<SourceText> bodies) {
        Set<String> imports = new TreeSet<>();
        bodies.forEach(body -> imports.addAll(body.imports()));
        StringBuilder source = new StringBuilder(HEAD.formatted(String.join("\n", imports)));
        for (int i = 0; i < bodies.size(); i++) {
            source.append("    public static void body%d(Operations op) {%n".formatted(i));
            source.append(bodies.get(i).text().indent(8)).append("    }\n");
        }
        return source.append("}\n").toString();
    }

    private static void compile(Path source, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    "-d",
                    folder.toString());
            boolean isCompiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        }
    }

    private static List<List<Operation>> execute(int count, Path folder)
            throws IOException, ReflectiveOperationException {
        List<List<Operation>> made = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> bodies = loader.loadClass("Bodies");
            for (int i = 0; i < count; i++) {
                List<Operation> operations = new ArrayList<>();
                try {
                    bodies.getMethod("body" + i, Operations.class).invoke(null, new Operations(operations::add));
                } catch (InvocationTargetException e) {
                    throw new AssertionError("body" + i + " failed", e.getCause());
                }
                made.add(operations);
            }
        }
        return made;
    }
}
