package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Looks for annotated classes, without loading any others. */
final class EntityScan {

    private static final String CLASS = ".class";

    /** What class files of annotated classes hold, as they write it. */
    private static final List<String> ANNOTATIONS =
            List.of(
                    "Ljakarta/persistence/Entity;",
                    "Ljakarta/persistence/Embeddable;",
                    "Ljakarta/persistence/MappedSuperclass;",
                    "Ljakarta/persistence/Converter;");

    private static final String PACKAGE_INFO = "package-info" + CLASS;
    private static final String HIBERNATE = "Lorg/hibernate/annotations/";

    private final ClassLoader loader = EntityScan.class.getClassLoader();

    /**
     * The annotated classes of these packages and those below, in the order of their names.
     *
     * @throws AlembicException if a package has none
     */
    List<Class<?>> classesIn(List<String> packages) {
        Set<String> names = new TreeSet<>();
        for (String name : packages) {
            names.addAll(
                    atLeastOne(
                            annotatedIn(name.replace('.', '/') + "/"),
                            "package \"" + name + "\" of the class path"));
        }
        return load(names);
    }

    /**
     * The annotated classes of all folders of the class path, in the order of their names.
     *
     * @throws AlembicException if there are none
     */
    List<Class<?>> compiledClasses() {
        return load(atLeastOne(annotatedIn(""), "any folder of the class path"));
    }

    private static Set<String> atLeastOne(Set<String> names, String place) {
        if (names.isEmpty()) {
            throw new AlembicException(
                    ("There is no entity in %s. Compile it, and see whether classpath in the"
                                    + " configuration names the folder.")
                            .formatted(place));
        }
        return names;
    }

    private List<Class<?>> load(Set<String> names) {
        List<Class<?>> classes = new ArrayList<>();
        names.forEach(name -> classes.add(load(name)));
        return classes;
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AlembicException(
                    "Can't load \"%s\", an entity by its annotation: %s".formatted(name, e), e);
        }
    }

    /** Names of classes below a folder that ends with a slash, or below all roots but jars. */
    private Set<String> annotatedIn(String folder) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    names.addAll(annotatedIn(jar, folder));
                } else {
                    names.addAll(annotatedIn(Path.of(url.toURI()), folder));
                }
            }
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            throw new AlembicException(
                    "Can't look for entities in \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
        return names;
    }

    private static Set<String> annotatedIn(Path directory, String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
                String below = directory.relativize(file).toString().replace('\\', '/');
                if (isAnnotated(below, Files.readAllBytes(file))) {
                    names.add(className(folder + below));
                }
            }
        }
        return names;
    }

    private static Set<String> annotatedIn(JarURLConnection url, String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        url.setUseCaches(false);
        try (JarFile jar = url.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(CLASS)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        if (isAnnotated(name, in.readAllBytes())) {
                            names.add(className(name));
                        }
                    }
                }
            }
        }
        return names;
    }

    private static boolean isAnnotated(String file, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return file.endsWith(PACKAGE_INFO)
                ? text.contains(HIBERNATE)
                : ANNOTATIONS.stream().anyMatch(text::contains);
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }
}
