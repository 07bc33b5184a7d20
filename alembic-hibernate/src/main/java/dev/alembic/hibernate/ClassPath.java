package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be wrong with the class path that an application's Hibernate is taken from, in words.
 * Does without any class of Hibernate, which may be what is missing.
 */
final class ClassPath {

    // Logging has to be there before Hibernate is, whose own looks for it when its first class is.
    private static final Logger LOG = LoggerFactory.getLogger("alembic.hibernate");

    private static final String VERSION = "org/hibernate/Version.class";
    private static final String SETTING = "\"classpath\" in alembic.ini has to name its jar or folder";
    private static final Pattern CLASS = Pattern.compile("L?([\\w$]+(?:[/.][\\w$]+)+);?");

    /** Where classes come from, by the beginnings of their names; more special ones come first. */
    private static final Map<String, String> ARTIFACTS = artifacts();

    private ClassPath() {}

    private static Map<String, String> artifacts() {
        Map<String, String> artifacts = new LinkedHashMap<>();
        artifacts.put("org.hibernate.community.", "org.hibernate.orm:hibernate-community-dialects");
        artifacts.put("org.hibernate.models.", "org.hibernate.models:hibernate-models");
        artifacts.put("org.hibernate.envers.", "org.hibernate.orm:hibernate-envers");
        artifacts.put("org.hibernate.annotations.common.", "org.hibernate.common:hibernate-commons-annotations");
        artifacts.put("org.hibernate.", "org.hibernate.orm:hibernate-core");
        artifacts.put("jakarta.persistence.", "jakarta.persistence:jakarta.persistence-api");
        artifacts.put("jakarta.transaction.", "jakarta.transaction:jakarta.transaction-api");
        artifacts.put("jakarta.validation.", "jakarta.validation:jakarta.validation-api");
        artifacts.put("jakarta.xml.bind.", "jakarta.xml.bind:jakarta.xml.bind-api");
        return artifacts;
    }

    /**
     * What the work answers.
     *
     * @throws AlembicException if classes are missing or don't fit together
     */
    static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError e) {
            throw explanation(e);
        }
    }

    /** What to do about a class that isn't there, or not as it was when others were compiled. */
    static AlembicException explanation(LinkageError error) {
        List<String> jars = hibernates();
        if (jars.size() > 1) {
            return new AlembicException(
                    "Hibernate doesn't fit together: %s. %s".formatted(error, several(jars)), error);
        } else if (error instanceof NoClassDefFoundError) {
            return new AlembicException(missing(error), error);
        }
        return new AlembicException(
                ("Classes of the class path don't fit together: %s. All jars of Hibernate have to be of one version;"
                                + " empty the folder of jars and fill it anew, with Maven by"
                                + " \"mvn clean compile dependency:copy-dependencies\".")
                        .formatted(error),
                error);
    }

    private static String missing(LinkageError error) {
        Matcher match = CLASS.matcher(String.valueOf(error.getMessage()));
        String name = match.find() ? match.group(1).replace('/', '.') : String.valueOf(error.getMessage());
        return ARTIFACTS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> ("Class %s is not on the class path. Add %s to the application, and fill the folder"
                                + " of jars anew (mvn compile dependency:copy-dependencies); %s.")
                        .formatted(name, entry.getValue(), SETTING))
                .orElseGet(() -> ("Class %s, which the entities need, is not on the class path. Compile it, or add"
                                + " what has it; %s.")
                        .formatted(name, SETTING));
    }

    /** Tells of a second Hibernate, which old jars in a folder of dependencies become. */
    static void check() {
        List<String> jars = hibernates();
        if (jars.size() > 1) {
            LOG.warn(several(jars));
        }
    }

    private static String several(List<String> jars) {
        return ("Hibernate is there %d times: %s. The first one counts. Leave one of them on the class path; old jars"
                        + " go away by \"mvn clean compile dependency:copy-dependencies\".")
                .formatted(jars.size(), String.join(", ", jars));
    }

    private static List<String> hibernates() {
        Set<String> jars = new LinkedHashSet<>();
        try {
            for (URL url : Collections.list(ClassPath.class.getClassLoader().getResources(VERSION))) {
                jars.add(url.toString().replaceFirst("^(jar:)?file:", "").replaceFirst("!?/" + VERSION + "$", ""));
            }
        } catch (IOException e) {
            LOG.debug("The class path can't be looked through: {}", e.toString());
        }
        return List.copyOf(jars);
    }

    /** What the work answers, done where libraries that ask the thread find the project's classes. */
    static <T> T asContext(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before != null && knowsUs(before)) {
            return work.get();
        }
        thread.setContextClassLoader(ClassPath.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean knowsUs(ClassLoader loader) {
        try {
            return Class.forName(ClassPath.class.getName(), false, loader) == ClassPath.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
