package dev.alembic.internal.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Shows the compiler exactly the sources it may use, and keeps the classes it makes. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, List<MemorySource>> sourcesByPackage = new LinkedHashMap<>();
    private final Map<Path, Map<String, byte[]>> compiled = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager standard, List<SourceFile> visible) {
        super(standard);
        for (SourceFile source : visible) {
            sourcesByPackage
                    .computeIfAbsent(source.packageName(), name -> new ArrayList<>())
                    .add(new MemorySource(source));
        }
    }

    /** Source to the classes it declares, qualified name to class file. */
    Map<Path, Map<String, byte[]>> compiled() {
        return compiled;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.SOURCE_PATH) {
            return kinds.contains(JavaFileObject.Kind.SOURCE)
                    ? List.copyOf(sourcesByPackage.getOrDefault(packageName, List.of()))
                    : List.of();
        }
        return super.list(location, packageName, kinds, recurse);
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof MemorySource source
                ? source.source().className()
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (!(sibling instanceof MemorySource source)) {
            throw new IllegalStateException("class " + className + " comes from no source");
        }
        Map<String, byte[]> classes = compiled.computeIfAbsent(source.source().path(), path -> new LinkedHashMap<>());
        return new ClassFile(className, classes);
    }

    /** A class file that lands in a map when it is closed. */
    private static final class ClassFile extends SimpleJavaFileObject {

        private final String className;
        private final Map<String, byte[]> classes;

        ClassFile(String className, Map<String, byte[]> classes) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.classes = classes;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() throws IOException {
                    super.close();
                    classes.put(className, toByteArray());
                }
            };
        }
    }
}
