package dev.alembic.internal.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** One run of the compiler over some sources, from memory to memory. */
final class JavaCompilation {

    private final JavaCompiler compiler;
    private final ClassPath classPath;

    JavaCompilation(JavaCompiler compiler, ClassPath classPath) {
        this.compiler = compiler;
        this.classPath = classPath;
    }

    /**
     * Compiles sources and what they use.
     *
     * @param roots the sources that must be compiled
     * @param visible sources that the roots may use; those they do use are compiled too
     * @return source to the classes it declares, qualified name to class file
     * @throws dev.alembic.error.ScriptException with all errors, if there are any
     */
    Map<Path, Map<String, byte[]>> compile(List<SourceFile> roots, List<SourceFile> visible) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                MemoryFiles files = new MemoryFiles(standard, visible)) {
            standard.setLocation(StandardLocation.CLASS_PATH, classPath.entries());
            List<MemorySource> units = roots.stream().map(MemorySource::new).toList();
            boolean succeeded = compiler.getTask(null, files, diagnostics, RuntimeCompiler.OPTIONS, null, units)
                    .call();
            if (!succeeded) {
                throw CompileErrors.of(roots, diagnostics.getDiagnostics());
            }
            return files.compiled();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the compiler's files", e);
        }
    }
}
