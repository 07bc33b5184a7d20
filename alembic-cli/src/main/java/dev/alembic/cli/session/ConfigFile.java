package dev.alembic.cli.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration file. */
public final class ConfigFile {

    private static final String NAME = "alembic.ini";

    private ConfigFile() {}

    /**
     * The file that is named, by the option or by {@code ALEMBIC_CONFIG}; else the nearest {@code
     * alembic.ini}, in the working directory or in a folder above it; else the one that would be here.
     */
    public static Path find(Invocation invocation, Optional<String> named) {
        Optional<String> name = named.or(() -> invocation.variable("ALEMBIC_CONFIG"));
        if (name.isPresent()) {
            return invocation.directory().resolve(name.get());
        }
        for (Path folder = invocation.directory(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return here(invocation);
    }

    /** The one that {@code init} makes. */
    static Path here(Invocation invocation) {
        return invocation.directory().resolve(NAME);
    }
}
