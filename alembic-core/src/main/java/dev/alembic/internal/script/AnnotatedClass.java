package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Revision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of a loaded class which revision it is, where nothing has listed it. */
final class AnnotatedClass {

    private AnnotatedClass() {}

    /**
     * The revision that a class, or one that it extends, says it is. Its message comes from its name,
     * as comments don't outlive the compiler.
     *
     * @throws ScriptException if it wears no {@link Revision} or its id can't be one
     */
    static RevisionFile read(Class<?> type) {
        Class<?> annotated = annotated(type);
        if (annotated == null) {
            throw new ScriptException(
                    "Class \"%s\" is no revision: it needs @Revision(id = \"…\").".formatted(type.getName()));
        }
        Revision revision = annotated.getAnnotation(Revision.class);
        String name = annotated.getName();
        RevisionIds.problem(revision.id()).ifPresent(problem -> {
            throw new ScriptException("%s, which class \"%s\" has. Choose another.".formatted(problem, name));
        });
        String message = message(annotated.getSimpleName(), revision.id());
        return RevisionIndex.compiled(
                name,
                new RevisionInfo(
                        revision.id(),
                        List.of(revision.revises()),
                        List.of(revision.dependsOn()),
                        List.of(revision.branchLabels()),
                        message,
                        message,
                        Optional.of(revision.created()).filter(created -> !created.isEmpty()),
                        name,
                        List.of(revision.replaces()),
                        Optional.of(revision.gate()).filter(gate -> !gate.isEmpty())));
    }

    /** What containers make of an object may be of a class below the one that was written. */
    private static @Nullable Class<?> annotated(Class<?> type) {
        Class<?> candidate = type;
        while (candidate != null && !candidate.isAnnotationPresent(Revision.class)) {
            candidate = candidate.getSuperclass();
        }
        return candidate;
    }

    /** {@code V1975ea83b712_create_tasks} and {@code CreateTasks} are both called "create tasks". */
    private static String message(String className, String id) {
        String prefix = "V" + id + "_";
        if (className.startsWith(prefix)) {
            return className.substring(prefix.length()).replace('_', ' ');
        }
        return className
                .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
