package dev.alembic.cli.session;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The passwords that a configuration has in it. */
final class KnownSecrets {

    /** The settings that hold a url, and so perhaps a password. */
    static final List<String> URLS = List.of("url", "sqlalchemy.url", "test_url");

    private KnownSecrets() {}

    /** Those of the main section and of each database that has a section of its own. */
    static Secrets of(Config config) {
        String databases = value(config, config.section(), "databases").orElse("");
        List<String> sections = Stream.concat(Stream.of(config.section()), Arrays.stream(databases.split("[,\\s]+")))
                .toList();
        Secrets all = Secrets.NONE;
        for (String section : sections) {
            Optional<String> user = value(config, section, "user");
            // As in a url, one that is the user's name is known to everybody.
            Optional<String> password =
                    value(config, section, "password").filter(text -> !user.equals(Optional.of(text)));
            for (String key : URLS) {
                all = all.and(Secrets.of(value(config, section, key).orElse(""), password));
            }
        }
        return all;
    }

    /** A value that can't be filled in is refused when it is asked for. */
    private static Optional<String> value(Config config, String section, String key) {
        try {
            return config.get(section, key);
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }
}
