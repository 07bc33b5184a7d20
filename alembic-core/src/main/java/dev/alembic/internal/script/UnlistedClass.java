package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.migration.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;

/** Finds revisions among compiled classes that no {@link RevisionIndex} lists. */
final class UnlistedClass {

    /** How a class file says that something in it wears the annotation. */
    private static final String DESCRIPTOR = Revision.class.descriptorString();

    private UnlistedClass() {}

    /** Whether a class is a revision; loaded only if its file has a word of the annotation. */
    static boolean isRevision(ClassLoader loader, String name) throws IOException {
        URL url = loader.getResource(name.replace('.', '/') + ".class");
        return url != null && mentionsRevision(url) && load(loader, name).isAnnotationPresent(Revision.class);
    }

    /** The revision that a class is. */
    static RevisionFile read(ClassLoader loader, String name) {
        return AnnotatedClass.read(load(loader, name));
    }

    /** Past the cache of jars, which would keep them open and show old contents. */
    private static boolean mentionsRevision(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream input = connection.getInputStream()) {
            return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1).contains(DESCRIPTOR);
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ScriptException(
                    "Class \"%s\" looks like a revision and can't be loaded: %s".formatted(name, e), e);
        }
    }
}
