package dev.alembic.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The versions of the packaged binaries, as the build knows them. */
final class Versions {

    private Versions() {}

    static String of(String engine) {
        Properties versions = new Properties();
        try (InputStream in = Resources.open("dev/alembic/testserver/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the versions of the test servers.", e);
        }
        return versions.getProperty(engine);
    }
}
