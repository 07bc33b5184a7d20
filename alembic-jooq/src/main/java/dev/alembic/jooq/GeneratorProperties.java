package dev.alembic.jooq;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.scratch.ScratchPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a build says by {@code <properties>} of jOOQ's {@code <database>}: {@code scripts}, {@code config},
 * {@code url}, {@code user}, {@code password}, {@code revision}, {@code outputSchema}.
 *
 * @param directory the folder that relative paths refer to
 * @param properties as jOOQ hands them over
 */
record GeneratorProperties(Path directory, Properties properties) {

    private static final String DEFAULT_CONFIG = "alembic.ini";
    private static final String NO_REVISIONS = "Where are the revisions? Say it by the property \"scripts\", such as"
            + " src/main/db or classpath:com.example.db, or by \"config\", such as alembic.ini.";
    private static final String NO_URL = "Where may a database be made and dropped? Say it by the property \"url\","
            + " such as %s, in which {n} stands for what is different each time.";

    /** Builds what upgrades; it knows no database yet. */
    AlembicBuilder alembic() {
        Path file = directory.resolve(text("config").orElse(DEFAULT_CONFIG));
        Optional<String> scripts = text("scripts");
        if (scripts.isEmpty() && text("config").isEmpty() && !Files.isRegularFile(file)) {
            throw new ConfigException(NO_REVISIONS);
        }
        boolean isFile = text("config").isPresent() || (scripts.isEmpty() && Files.isRegularFile(file));
        AlembicBuilder builder = Alembic.of(isFile ? load(file) : Config.of(directory, Map.of()));
        scripts.ifPresent(builder::scripts);
        return builder;
    }

    private static Config load(Path file) {
        return Config.load(file, Config.DEFAULT_SECTION, name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * Where the database is made.
     *
     * @throws ConfigException if a url is needed and nobody has said it
     */
    ScratchPlace place(DatabaseKind kind) {
        String url = text("url")
                .or(kind::defaultUrl)
                .orElseThrow(() -> new ConfigException(NO_URL.formatted(kind.exampleUrl())));
        return new ScratchPlace(url, text("user"), text("password"), directory);
    }

    /** How far to upgrade. */
    String revision() {
        return text("revision").orElse("heads");
    }

    /** The schema that generated code names, where the database's own name can't be it; empty for none. */
    String outputSchema() {
        return text("outputSchema").orElse("");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(properties.getProperty(key)).filter(value -> !value.isBlank());
    }
}
