package dev.alembic.gradle;

import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;

/**
 * What a build says to all tasks of Alembic.
 *
 * <pre>{@code
 * alembic {
 *     scripts = "src/main/db"
 *     url = "jdbc:postgresql://localhost/shop"
 *     user = "shop"
 *     password = providers.environmentVariable("DB_PASSWORD")
 * }
 * }</pre>
 */
public interface AlembicExtension {

    /** The configuration file, {@code alembic.ini} of the project by default; need not be there. */
    RegularFileProperty getConfig();

    /** The script directory, instead of {@code script_location} of the file. */
    Property<String> getScripts();

    /** The database, instead of {@code url} of the file. */
    Property<String> getUrl();

    /** Who logs in, unless the url says it. */
    Property<String> getUser();

    /** What to log in with, unless the url says it; never shown. */
    Property<String> getPassword();
}
