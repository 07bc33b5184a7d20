package dev.alembic.imports.flyway;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration of Flyway.
 *
 * @param kind what its prefix says
 * @param version its version; empty for a repeatable one
 * @param description what stands behind the version, with blanks for underscores
 * @param path the file
 * @param language what it is written in
 */
record FlywayFile(Kind kind, Optional<FlywayVersion> version, String description, Path path, Language language) {

    /** What a migration is for. */
    enum Kind {
        /** Runs once, in the order of versions. */
        VERSIONED,
        /** Takes one back. */
        UNDO,
        /** Runs whenever it has changed. */
        REPEATABLE,
        /** Stands on an empty database for all up to its version. */
        BASELINE
    }

    /** What a migration is written in. */
    enum Language {
        SQL,
        JAVA,
        /** The shell's language, or another that Flyway hands over to. */
        SCRIPT
    }

    /** The file's own name. */
    String name() {
        return path.getFileName().toString();
    }

    /** The version of one that has one. */
    FlywayVersion number() {
        return version.orElseThrow();
    }
}
