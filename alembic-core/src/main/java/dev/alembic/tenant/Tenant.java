package dev.alembic.tenant;

import dev.alembic.error.ConfigException;
import java.util.Optional;

/**
 * One of many who have the same revisions: a schema of the project's database, or a database of its
 * own.
 *
 * @param name what it is called, which no other tenant is
 * @param schema the schema that is in use while its revisions run, and that its version table is in;
 *     absent: that of the connection
 * @param url its database; absent: that of the project
 */
public record Tenant(String name, Optional<String> schema, Optional<String> url) {

    /**
     * Checks that it is told apart by something.
     *
     * @throws ConfigException if it has no name, or neither a schema nor a url
     */
    public Tenant {
        if (name.isBlank()) {
            throw new ConfigException("A tenant has no name. Say which schema it is, or NAME = URL.");
        }
        if (schema.isEmpty() && url.isEmpty()) {
            throw new ConfigException("The tenant \"%s\" has neither a schema nor a url.".formatted(name));
        }
    }

    /** A schema of the project's database, which the tenant is called after. */
    public static Tenant ofSchema(String schema) {
        return new Tenant(schema, Optional.of(schema), Optional.empty());
    }

    /** A tenant whose schema is called otherwise than itself. */
    public static Tenant ofSchema(String name, String schema) {
        return new Tenant(name, Optional.of(schema), Optional.empty());
    }

    /** A database of its own: {@code jdbc:…}, or {@code postgresql://user:password@host/database}. */
    public static Tenant ofUrl(String name, String url) {
        return new Tenant(name, Optional.empty(), Optional.of(url));
    }

    /** The name alone, since a url may hold a password. */
    @Override
    public String toString() {
        return name;
    }
}
