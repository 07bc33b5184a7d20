package dev.alembic.internal.script;

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

/** What lies in one package of a classpath and below it; jars need an entry for the package. */
final class PackageListing {

    private static final String CLASS = ".class";

    private final String folder;
    private final NavigableSet<String> names = new TreeSet<>();

    private PackageListing(String packageName) {
        this.folder = packageName.replace('.', '/') + "/";
    }

    /** Lists the package. */
    static PackageListing of(ClassLoader loader, String packageName) throws IOException {
        PackageListing listing = new PackageListing(packageName);
        for (URL url : Collections.list(loader.getResources(listing.folder))) {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            if (connection instanceof JarURLConnection jar) {
                listing.addJar(jar);
            } else if (url.getProtocol().equals("file")) {
                listing.addFolder(url);
            }
        }
        return listing;
    }

    /** The SQL files in the package itself, as resources, in the order of their names. */
    List<String> sqlFiles() {
        return names.stream()
                .filter(name -> name.endsWith(".sql"))
                .filter(name -> name.indexOf('/', folder.length()) < 0)
                .toList();
    }

    /** The qualified names of the classes in the package and below it, in their order. */
    List<String> classes() {
        return names.stream()
                .filter(name -> name.endsWith(CLASS))
                .filter(name -> !name.endsWith("-info.class"))
                .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                .toList();
    }

    private void addJar(JarURLConnection connection) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .forEach(names::add);
        }
    }

    private void addFolder(URL url) throws IOException {
        Path root = Path.of(uri(url));
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .forEach(name -> names.add(folder + name));
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
