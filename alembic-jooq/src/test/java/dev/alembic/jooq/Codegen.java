package dev.alembic.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Target;

/** A run of jOOQ's generator into a folder. */
final class Codegen {

    static final String PACKAGE = "com.example.shop.tables";
    private final Path folder;
    private String inputSchema = "";

    Codegen(Path folder) {
        this.folder = folder;
    }

    /** The schema that the build wants. */
    Codegen inputSchema(String name) {
        this.inputSchema = name;
        return this;
    }

    /** Generates from the shop's revisions. */
    void fromRevisions(Class<?> database, Map<String, String> properties) throws Exception {
        List<Property> all = new ArrayList<>(List.of(property("scripts", "src/test/histories/shop")));
        properties.forEach((key, value) -> all.add(property(key, value)));
        run(
                new Configuration(),
                new Database()
                        .withName(database.getName())
                        .withInputSchema(inputSchema)
                        .withProperties(all));
    }

    /** Generates from a database that is there. */
    void fromDatabase(Class<?> database, Jdbc jdbc, String schema) throws Exception {
        run(
                new Configuration().withJdbc(jdbc),
                new Database()
                        .withName(database.getName())
                        .withInputSchema(schema)
                        .withExcludes("alembic_.*"));
    }

    private void run(Configuration configuration, Database database) throws Exception {
        GenerationTool.generate(configuration
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(folder.toString()))));
    }

    private static Property property(String key, String value) {
        return new Property().withKey(key).withValue(value);
    }

    /** The files by their path, sorted, without the time that jOOQ puts into them. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : sources()) {
            files.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return files;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Compiles the files together with a class that uses them, into the folder. */
    void compile(String source, String className) throws IOException {
        Files.writeString(folder.resolve(className + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        sources().forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        assertThat(code).as(output.toString(StandardCharsets.UTF_8)).isZero();
    }
}
