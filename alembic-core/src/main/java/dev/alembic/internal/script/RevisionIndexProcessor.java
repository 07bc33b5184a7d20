package dev.alembic.internal.script;

import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Lists the revisions that are compiled, in {@value RevisionIndex#RESOURCE} of the output, so that
 * a packaged application finds them without scanning and without a compiler.
 *
 * <p>The compiler finds it by itself where alembic-core is on the processor path (or, up to Java
 * 22, the classpath). A build that compiles only what has changed keeps the lines of the other
 * classes as long as these exist. Without a class that wears {@link Revision} it does nothing.
 */
public final class RevisionIndexProcessor extends AbstractProcessor {

    private final Map<String, RevisionFile> compiled = new TreeMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();

    /** For the compiler. */
    public RevisionIndexProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Revision.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Revision.class)) {
            if (element instanceof TypeElement type) {
                accept(type);
            }
        }
        if (round.processingOver() && !compiled.isEmpty() && !round.errorRaised()) {
            write();
        }
        return false;
    }

    private void accept(TypeElement type) {
        Revision revision = type.getAnnotation(Revision.class);
        String name = processingEnv.getElementUtils().getBinaryName(type).toString();
        RevisionIds.problem(revision.id()).ifPresent(problem -> refuse(type, problem + "."));
        TypeMirror migration = processingEnv
                .getElementUtils()
                .getTypeElement(Migration.class.getName())
                .asType();
        if (!processingEnv.getTypeUtils().isSubtype(type.asType(), migration)) {
            refuse(type, "A class with @Revision must implement " + migration + ".");
        }
        compiled.put(name, RevisionIndex.compiled(name, info(type, revision, name)));
        elements.put(name, type);
    }

    private RevisionInfo info(TypeElement type, Revision revision, String name) {
        String comment = processingEnv.getElementUtils().getDocComment(type);
        String doc = comment == null ? "" : DocComment.readStripped(comment);
        return new RevisionInfo(
                revision.id(),
                List.of(revision.revises()),
                List.of(revision.dependsOn()),
                List.of(revision.branchLabels()),
                doc.lines().findFirst().orElse(""),
                doc,
                Optional.of(revision.created()).filter(created -> !created.isEmpty()),
                name,
                List.of(revision.replaces()),
                Optional.of(revision.gate()).filter(gate -> !gate.isEmpty()));
    }

    private void refuse(Element element, String problem) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem, element);
    }

    private void write() {
        Filer filer = processingEnv.getFiler();
        Map<String, RevisionFile> all = new TreeMap<>();
        for (RevisionFile earlier : earlier(filer)) {
            if (stillExists(earlier.name())) {
                all.put(earlier.name(), earlier);
            }
        }
        all.putAll(compiled);
        try {
            FileObject file = filer.createResource(
                    StandardLocation.CLASS_OUTPUT,
                    "",
                    RevisionIndex.RESOURCE,
                    elements.values().toArray(Element[]::new));
            try (Writer writer = file.openWriter()) {
                writer.write(RevisionIndex.write(all.values()));
            }
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "Can't write %s: %s".formatted(RevisionIndex.RESOURCE, e));
        }
    }

    /** What an earlier compilation has left, when this one has only some of the classes. */
    private static List<RevisionFile> earlier(Filer filer) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", RevisionIndex.RESOURCE);
            return RevisionIndex.read(file.getCharContent(true).toString());
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean stillExists(String binaryName) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(binaryName.replace('$', '.'));
        return type != null && type.getAnnotation(Revision.class) != null;
    }
}
