package dev.alembic.cli.command;

import dev.alembic.Alembic;
import dev.alembic.cli.session.Console;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.script.PathList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an editor know the classes of a script directory: a project of Eclipse, which Visual Studio Code reads
 * as well, and a module of IntelliJ. Each of them names the sources and the jar that the program itself runs from.
 */
final class EditorFiles {

    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private static final String KEEP_OUT =
            "The files name the jar of this machine: keep them out of version control, and let each make its own.";

    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <projectDescription>
                <name>%s</name>
                <buildSpec>
                    <buildCommand>
                        <name>org.eclipse.jdt.core.javabuilder</name>
                    </buildCommand>
                </buildSpec>
                <natures>
                    <nature>org.eclipse.jdt.core.javanature</nature>
                </natures>
            </projectDescription>
            """;

    private static final String CLASSPATH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <classpath>
                <classpathentry kind="con" path="org.eclipse.jdt.launching.JRE_CONTAINER"/>
            %s%s    <classpathentry kind="output" path=".alembic/editor"/>
            </classpath>
            """;

    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <module type="JAVA_MODULE" version="4">
              <component name="NewModuleRootManager">
                <output url="file://$MODULE_DIR$/.alembic/editor"/>
                <content url="file://$MODULE_DIR$">
            %s      <excludeFolder url="file://$MODULE_DIR$/.alembic"/>
                </content>
                <orderEntry type="inheritedJdk"/>
                <orderEntry type="sourceFolder" forTests="false"/>
                <orderEntry type="module-library">
                  <library>
                    <CLASSES>
            %s        </CLASSES>
                  </library>
                </orderEntry>
              </component>
            </module>
            """;

    private static final String MODULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project version="4">
              <component name="ProjectModuleManager">
                <modules>
                  <module fileurl="file://$PROJECT_DIR$/%s.iml" filepath="$PROJECT_DIR$/%s.iml"/>
                </modules>
              </component>
            </project>
            """;

    private final Path root;
    private final Config config;

    /** For the project of this configuration. */
    EditorFiles(Config config) {
        this.config = config;
        this.root = config.directory();
    }

    /**
     * Writes them; leaves one alone that is as it would be.
     *
     * @throws ConfigException if the project has a build that editors know, or other files of that name
     */
    void write(Console console) {
        refuseIfBuilt(root);
        Map<Path, String> files = files();
        files.forEach(EditorFiles::refuseIfOther);
        files.forEach((file, text) -> console.status("Generating " + console.shorten(file), () -> written(file, text)));
        console.progress(KEEP_OUT);
    }

    /**
     * Refuses a project that editors know by its build.
     *
     * @throws ConfigException that says what to add to the build
     */
    static void refuseIfBuilt(Path root) {
        for (String build : BUILDS) {
            if (Files.exists(root.resolve(build))) {
                throw new ConfigException(("\"%s\" tells an editor about this project. Give it the artifact"
                                + " dev.alembic:alembic-core, and the script directory and its versions as folders of"
                                + " sources, instead of --ide.")
                        .formatted(root.resolve(build)));
            }
        }
    }

    private Map<Path, String> files() {
        String name = String.valueOf(root.getFileName());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(root.resolve(".project"), PROJECT.formatted(name));
        files.put(root.resolve(".classpath"), CLASSPATH.formatted(eclipseSources(), eclipseLibraries()));
        files.put(root.resolve(name + ".iml"), MODULE.formatted(intellijSources(), intellijLibraries()));
        files.put(root.resolve(".idea/modules.xml"), MODULES.formatted(name, name));
        return files;
    }

    /** Folders of sources below the project, as it names them: the script directory's own last. */
    private List<String> sources() {
        List<Path> folders = new ArrayList<>(PathList.classpath(config, "source_path"));
        Path scripts = config.resolve(config.require("script_location"));
        folders.add(scripts);
        List<String> versions = PathList.items(config, "version_locations");
        versions.forEach(folder -> folders.add(config.resolve(folder)));
        if (versions.isEmpty()) {
            folders.add(scripts.resolve("versions"));
        }
        return folders.stream()
                .map(folder -> root.toAbsolutePath().relativize(folder.toAbsolutePath()))
                .map(folder -> folder.toString().replace('\\', '/'))
                .distinct()
                .toList();
    }

    private String eclipseSources() {
        List<String> sources = sources();
        return sources.stream()
                .map(source -> "    <classpathentry kind=\"src\" path=\"%s\"%s/>\n"
                        .formatted(source, excluded(source, sources)))
                .collect(Collectors.joining());
    }

    /** A folder within another one is none of its packages. */
    private static String excluded(String source, List<String> all) {
        String inside = all.stream()
                .filter(other -> other.startsWith(source + "/"))
                .map(other -> other.substring(source.length() + 1) + "/")
                .collect(Collectors.joining("|"));
        return inside.isEmpty() ? "" : " excluding=\"%s\"".formatted(inside);
    }

    private String intellijSources() {
        return sources().stream()
                .map("      <sourceFolder url=\"file://$MODULE_DIR$/%s\" isTestSource=\"false\"/>\n"::formatted)
                .collect(Collectors.joining());
    }

    private String eclipseLibraries() {
        return libraries()
                .map(path -> "    <classpathentry kind=\"lib\" path=\"%s\"/>\n".formatted(shown(path)))
                .collect(Collectors.joining());
    }

    private String intellijLibraries() {
        return libraries()
                .map(path -> Files.isDirectory(path) ? "file://" + shown(path) : "jar://%s!/".formatted(shown(path)))
                .map("          <root url=\"%s\"/>\n"::formatted)
                .collect(Collectors.joining());
    }

    private Stream<Path> libraries() {
        return Stream.concat(Stream.of(core()), PathList.classpath(config, "classpath").stream());
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Where the classes are that revisions are written with. */
    private static Path core() {
        try {
            return Path.of(Alembic.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseIfOther(Path file, String text) {
        try {
            if (Files.exists(file) && !Files.readString(file).equals(text)) {
                throw new ConfigException(
                        "\"%s\" is there already, so an editor knows this project. Remove it, and it is".formatted(file)
                                + " written anew.");
            }
        } catch (IOException e) {
            throw new ConfigException("\"%s\" can't be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Path written(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new ConfigException("\"%s\" can't be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
