package dev.alembic.cli.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source file as the compiler parses it. */
final class JavaSource {

    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final String text;

    private JavaSource(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            unit = task.parse().iterator().next();
            docs = DocTrees.instance(task);
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A method, as far as a reader of the reference wants to see it. */
    record Method(String name, String signature, Optional<String> sentence, String body) {}

    static JavaSource of(Path file) {
        return new JavaSource(file);
    }

    /** The sources below a folder, in their order. */
    static List<JavaSource> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(JavaSource::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The name of its class, interface or record. */
    String name() {
        return unit.getTypeDecls().isEmpty()
                ? ""
                : ((ClassTree) unit.getTypeDecls().get(0)).getSimpleName().toString();
    }

    /** The first sentence of what its class, interface or record says of itself. */
    Optional<String> sentence() {
        TreePath path = new TreePath(new TreePath(unit), unit.getTypeDecls().get(0));
        return Optional.ofNullable(docs.getDocCommentTree(path)).map(Sentence::first);
    }

    /** The methods of its class and of the classes in it, in their order. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        TreePath path = new TreePath(unit);
        for (Tree type : unit.getTypeDecls()) {
            collect((ClassTree) type, new TreePath(path, type), methods);
        }
        return methods;
    }

    /** The methods that users may call. */
    List<Method> publicMethods() {
        return methods().stream()
                .filter(method -> method.signature().startsWith("public "))
                .toList();
    }

    private void collect(ClassTree type, TreePath path, List<Method> methods) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && isOwn(method)) {
                methods.add(method(type, method, new TreePath(path, method)));
            } else if (member instanceof ClassTree inner
                    && !inner.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                collect(inner, new TreePath(path, inner), methods);
            }
        }
    }

    /** Neither a constructor nor what another type has promised. */
    private static boolean isOwn(MethodTree method) {
        return method.getReturnType() != null
                && method.getModifiers().getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Override"));
    }

    private Method method(ClassTree type, MethodTree method, TreePath path) {
        Optional<DocCommentTree> comment = Optional.ofNullable(docs.getDocCommentTree(path));
        String parameters =
                method.getParameters().stream().map(JavaSource::parameter).collect(Collectors.joining(", "));
        boolean isPublic = isPublic(type, method.getModifiers());
        return new Method(
                method.getName().toString(),
                "%s%s(%s)".formatted(isPublic ? "public " : "", method.getName(), parameters),
                comment.map(Sentence::first),
                method.getBody() == null ? "" : body(method));
    }

    private static boolean isPublic(ClassTree type, ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC) || type.getKind() == Tree.Kind.INTERFACE;
    }

    private static String parameter(VariableTree parameter) {
        String name = parameter.getType().toString().replaceAll("@Nullable\\s*(\\(\\))?", "");
        boolean isVarargs = parameter.toString().contains("...");
        return "%s %s".formatted(isVarargs ? name.replaceFirst("\\[]$", "") + "…" : name.strip(), parameter.getName());
    }

    /** What stands between the braces, without its indentation. */
    private String body(MethodTree method) {
        int from = (int) docs.getSourcePositions().getStartPosition(unit, method.getBody());
        int to = (int) docs.getSourcePositions().getEndPosition(unit, method.getBody());
        return text.substring(from + 1, to - 1)
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .strip();
    }
}
