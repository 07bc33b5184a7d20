package dev.alembic.maven;

import dev.alembic.Alembic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Lists the compiled revisions of the project for the applications that carry them, where the compiler
 * hasn't: JDK 23 and newer run no annotation processor that they aren't told of.
 */
@Mojo(
        name = "index",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class IndexMojo extends AbstractMojo {

    private static final String MARK = "@Revision";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Does nothing. */
    @Parameter(property = "alembic.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public IndexMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            List<File> revisions = skip ? List.of() : revisions();
            if (!revisions.isEmpty()) {
                index(revisions);
                getLog().info("Listed the revisions of " + revisions.size() + " files");
            }
        } catch (IOException | UncheckedIOException | DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Can't read the sources or the class path: " + e.getMessage(), e);
        }
    }

    private List<File> revisions() throws IOException {
        List<File> revisions = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            Path folder = Path.of(root);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(IndexMojo::isRevision)
                            .sorted()
                            .map(Path::toFile)
                            .forEach(revisions::add);
                }
            }
        }
        return revisions;
    }

    private static boolean isRevision(Path file) {
        try {
            // Latin 1 reads bytes of any encoding, and the mark is ASCII.
            return file.toString().endsWith(".java")
                    && Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(List<File> revisions)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MojoFailureException("Maven runs on a Java without a compiler. Run it on a JDK.");
        }
        String classPath = project.getCompileClasspathElements().stream()
                .filter(element -> Files.exists(Path.of(element)))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "-proc:only",
                "-encoding",
                project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8"),
                "-classpath",
                classPath,
                "-d",
                project.getBuild().getOutputDirectory());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromFiles(revisions));
            task.setProcessors(processors());
            if (!task.call()) {
                throw new MojoFailureException("The revisions can't be listed:\n  "
                        + found.getDiagnostics().stream()
                                .map(each -> each.getMessage(Locale.ROOT))
                                .collect(Collectors.joining("\n  ")));
            }
        }
    }

    /** The processors of Alembic, which stands on the plugin's class path. */
    private static List<Processor> processors() {
        return ServiceLoader.load(Processor.class, Alembic.class.getClassLoader()).stream()
                .filter(one -> one.type().getName().startsWith("dev.alembic."))
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
