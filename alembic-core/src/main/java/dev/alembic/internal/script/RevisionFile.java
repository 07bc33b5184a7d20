package dev.alembic.internal.script;

import dev.alembic.internal.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A revision and what it is made of.
 *
 * @param info its node in the graph
 * @param kind how its migration is loaded
 * @param path the file, absolute; empty for a packaged revision
 * @param name the class's qualified name, or the resource of a packaged SQL revision, or the text
 *     of a recorded one; empty for a SQL file
 */
public record RevisionFile(RevisionInfo info, Kind kind, Optional<Path> path, String name) {

    /** What a recorded revision is said to lie in. */
    private static final Path RECORD = Path.of("the history of the database");

    /** How a migration is loaded. */
    public enum Kind {
        /** A Java source, compiled when it must run. */
        JAVA,
        /** A SQL file. */
        SQL,
        /** A compiled class on the classpath. */
        CLASS,
        /** An object that the application made. */
        OBJECT,
        /** The text of a SQL file that isn't there. */
        RECORDED
    }

    /** The revision id. */
    public String id() {
        return info.id();
    }

    /** The same with another way to load it. */
    RevisionFile loadedAs(Kind other) {
        return new RevisionFile(info, other, path, name);
    }

    /** A SQL revision of which the text is known and no file. */
    static RevisionFile recorded(String text) {
        SqlHeader header =
                SqlHeaderScanner.scan(RECORD, text).orElseThrow(() -> RevisionReader.noUpgrade(RECORD, text));
        return new RevisionFile(header.info(RECORD.toString()), Kind.RECORDED, Optional.empty(), text);
    }

    /** A SQL revision on the classpath. */
    static RevisionFile packagedSql(RevisionInfo info, String resource) {
        return new RevisionFile(info, Kind.SQL, Optional.empty(), resource);
    }
}
