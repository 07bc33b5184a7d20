package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Looks for annotated classes, without loading any others. */
final class EntityScan {

    private static final String CLASS = ".class";

    /** A class is loaded only if its file mentions one of them. */
    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    private static final String PACKAGE = ".package-info";
    private static final String HIBERNATE = "Lorg/hibernate/annotations/";

    private final ClassLoader loader = EntityScan.class.getClassLoader();

    /**
     * The annotated classes of these packages and those below, in the order of their names.
     *
     * @throws AlembicException if a package has none
     */
    List<Class<?>> classesIn(List<String> packages) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (String name : packages) {
            classes.addAll(
                    atLeastOne(annotated(name.replace('.', '/') + "/"), "package \"" + name + "\" of the class path"));
        }
        return classes.stream().sorted(Comparator.comparing(Class::getName)).toList();
    }

    /**
     * The annotated classes of all folders of the class path, in the order of their names.
     *
     * @throws AlembicException if there are none
     */
    List<Class<?>> compiledClasses() {
        return atLeastOne(annotated(""), "any folder of the class path");
    }

    /** Names of the entities in all folders of the class path, sorted; none if there are none. */
    List<String> compiledEntities() {
        return annotated("").stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .map(Class::getName)
                .sorted()
                .toList();
    }

    private static List<Class<?>> atLeastOne(List<Class<?>> classes, String place) {
        if (classes.isEmpty()) {
            throw new AlembicException(("There is no entity in %s. Compile it, and see whether classpath in the"
                            + " configuration names the folder.")
                    .formatted(place));
        }
        return classes;
    }

    private List<Class<?>> annotated(String folder) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : mentioning(folder)) {
            Class<?> type = load(name);
            if (name.endsWith(PACKAGE) || ANNOTATIONS.stream().anyMatch(type::isAnnotationPresent)) {
                classes.add(type);
            }
        }
        return classes;
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AlembicException("Can't load \"%s\", which looks like an entity: %s".formatted(name, e), e);
        }
    }

    /** Names of classes below a folder that ends with a slash, or below all roots but jars. */
    private Set<String> mentioning(String folder) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    names.addAll(mentioning(jar, folder));
                } else {
                    names.addAll(mentioning(Path.of(url.toURI()), folder));
                }
            }
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            throw new AlembicException("Can't look for entities in \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
        return names;
    }

    private static Set<String> mentioning(Path directory, String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
                String below = directory.relativize(file).toString().replace('\\', '/');
                if (isMentioning(below, Files.readAllBytes(file))) {
                    names.add(className(folder + below));
                }
            }
        }
        return names;
    }

    private static Set<String> mentioning(JarURLConnection url, String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        url.setUseCaches(false);
        try (JarFile jar = url.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(CLASS)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        if (isMentioning(name, in.readAllBytes())) {
                            names.add(className(name));
                        }
                    }
                }
            }
        }
        return names;
    }

    private static boolean isMentioning(String file, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return className(file).endsWith(PACKAGE)
                ? text.contains(HIBERNATE)
                : ANNOTATIONS.stream().map(Class::descriptorString).anyMatch(text::contains);
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }
}
