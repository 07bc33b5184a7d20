package dev.alembic.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Reads what the jars on the class path carry. */
final class Resources {

    private Resources() {}

    static InputStream open(String name) throws IOException {
        return url(name).openStream();
    }

    /**
     * Copies files out of a folder inside a jar.
     *
     * @param starts how the wanted files' names begin inside the folder; the first is a whole name
     */
    static void copy(String folder, List<String> starts, Path target) throws IOException {
        URL known = url(folder + starts.get(0));
        JarURLConnection connection = (JarURLConnection) known.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry :
                    jar.stream().filter(file -> !file.isDirectory()).toList()) {
                String name = entry.getName();
                if (starts.stream().anyMatch(start -> name.startsWith(folder + start))) {
                    copy(jar, entry, target.resolve(name.substring(folder.length())));
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }

    private static URL url(String name) throws IOException {
        URL url = Resources.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IOException("\"%s\" is not on the class path.".formatted(name));
        }
        return url;
    }
}
