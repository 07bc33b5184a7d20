package dev.alembic.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the SQL files in one package of a classpath. */
final class PackageListing {

    private PackageListing() {}

    /** The resources, in the order of their names; jars need an entry for the package itself. */
    static List<String> sqlFiles(ClassLoader loader, String packageName) throws IOException {
        String folder = packageName.replace('.', '/') + "/";
        NavigableSet<String> names = new TreeSet<>();
        for (URL url : Collections.list(loader.getResources(folder))) {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            if (connection instanceof JarURLConnection jar) {
                addFromJar(jar, folder, names);
            } else if (url.getProtocol().equals("file")) {
                addFromFolder(url, folder, names);
            }
        }
        return List.copyOf(names);
    }

    private static void addFromJar(JarURLConnection connection, String folder, NavigableSet<String> to)
            throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.endsWith(".sql"))
                    .filter(name -> name.indexOf('/', folder.length()) < 0)
                    .forEach(to::add);
        }
    }

    private static void addFromFolder(URL url, String folder, NavigableSet<String> to) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(uri(url)))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .forEach(name -> to.add(folder + name));
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("no folder: " + url, e);
        }
    }
}
