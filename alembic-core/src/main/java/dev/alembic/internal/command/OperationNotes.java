package dev.alembic.internal.command;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sentences about operations, found again when an environment has changed the list: by the object,
 * else by an equal one. Each sentence goes to one operation, so that equal ones don't share them.
 */
final class OperationNotes {

    private final List<Note> notes = new ArrayList<>();

    private record Note(Operation operation, List<String> sentences) {}

    void add(Operation operation, List<String> sentences) {
        if (!sentences.isEmpty()) {
            notes.add(new Note(operation, List.copyOf(sentences)));
        }
    }

    /** The sentences about each of these operations, those in batches too. */
    Function<Operation, List<String>> about(List<Operation> operations) {
        List<Operation> all =
                operations.stream().flatMap(OperationNotes::withParts).toList();
        List<Note> open = new ArrayList<>(notes);
        IdentityHashMap<Operation, List<String>> found = new IdentityHashMap<>();
        all.forEach(operation -> take(open, found, operation, note -> note.operation() == operation));
        all.stream()
                .filter(operation -> !found.containsKey(operation))
                .forEach(operation ->
                        take(open, found, operation, note -> note.operation().equals(operation)));
        return operation -> found.getOrDefault(operation, List.of());
    }

    private static Stream<Operation> withParts(Operation operation) {
        return operation instanceof BatchAlter batch
                ? Stream.concat(Stream.of(batch), batch.operations().stream())
                : Stream.of(operation);
    }

    private static void take(
            List<Note> open,
            IdentityHashMap<Operation, List<String>> found,
            Operation operation,
            Predicate<Note> isAbout) {
        List<Note> own = open.stream().filter(isAbout).toList();
        if (!own.isEmpty()) {
            found.put(
                    operation,
                    own.stream().flatMap(note -> note.sentences().stream()).toList());
            open.removeAll(own);
        }
    }
}
