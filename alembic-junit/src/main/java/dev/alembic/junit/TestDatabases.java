package dev.alembic.junit;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.scratch.ScratchPlace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the databases of tests are. Immutable.
 *
 * <pre>{@code
 * TestDatabases.at(container.getJdbcUrl().replace("/test", "/test_{n}")).user("test").password("test")
 * }</pre>
 */
public final class TestDatabases {

    private static final String NOWHERE =
            "Where are the databases of the tests? Say it by @Migrations(url = \"jdbc:sqlite:target/{n}.db\"),"
                    + " for example; each has its own text in place of {n}.";

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    private TestDatabases(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Databases with urls of this pattern.
     *
     * @param url where <code>{n}</code> stands for what is different in each; see {@link Migrations#url}
     */
    public static TestDatabases at(String url) {
        return new TestDatabases(url, Optional.empty(), Optional.empty());
    }

    /** The same for this user. */
    public TestDatabases user(String name) {
        return new TestDatabases(url, Optional.of(name).filter(text -> !text.isEmpty()), password);
    }

    /** The same with this password. */
    public TestDatabases password(String secret) {
        return new TestDatabases(url, user, Optional.of(secret).filter(text -> !text.isEmpty()));
    }

    /**
     * Where they are made.
     *
     * @throws ConfigException if nobody has said it, or they can't be told apart
     */
    ScratchPlace place() {
        if (url.isEmpty()) {
            throw new ConfigException(NOWHERE);
        }
        return new ScratchPlace(url, user, password, Path.of("").toAbsolutePath());
    }
}
