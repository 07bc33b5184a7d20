package dev.alembic.internal.command;

import dev.alembic.config.Config;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The urls of databases that a configuration names.
 *
 * @param config the configuration
 * @param dialects who knows what they say, asked only then
 */
record ProjectUrls(Config config, Supplier<Dialects> dialects) {

    /** That of the database; absent if it names none. */
    Optional<String> configured() {
        return config.get("url").or(() -> config.get("sqlalchemy.url"));
    }

    /**
     * That of the database.
     *
     * @throws ConfigException if it names none
     */
    String required() {
        return configured()
                .orElseThrow(() -> new ConfigException(
                        ("No 'url' key found in section [%s] of the configuration. Name the database there,"
                                        + " for example: url = jdbc:sqlite:%%(here)s/app.db")
                                .formatted(config.section())));
    }

    /** A url with user and password, those of the configuration if it has none. */
    DatabaseUrl parse(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, config.directory(), dialects.get());
        return new DatabaseUrl(
                parsed.jdbc(),
                parsed.user().or(() -> config.get("user")),
                parsed.password().or(() -> config.get("password")));
    }
}
