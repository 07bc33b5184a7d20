package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java sources that a compilation may use besides the files it was asked for: everything under
 * {@code source_path}, and the revisions themselves. Files are read when they are needed, once.
 */
final class SourceIndex {

    private final Map<String, List<Path>> filesByClass = new HashMap<>();
    private final Map<Path, String> classNames = new HashMap<>();
    private final Map<Path, SourceFile> read = new HashMap<>();
    private final Map<Path, List<SourceFile>> mentioned = new HashMap<>();
    private final Map<Path, List<SourceFile>> reachable = new HashMap<>();

    /**
     * Lists the sources.
     *
     * @param sourcePath folders, or single {@code .java} files
     * @throws ScriptException if one of them does not exist
     */
    SourceIndex(List<Path> sourcePath, List<RevisionFile> revisions) {
        sourcePath.forEach(this::addFolder);
        for (RevisionFile revision : revisions) {
            if (revision.kind() == RevisionFile.Kind.JAVA) {
                String name = revision.name();
                revision.path().ifPresent(path -> add(name.substring(name.lastIndexOf('.') + 1), path));
            }
        }
    }

    private void addFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(SourceIndex::isSource).sorted().forEach(path -> add(stem(path), path));
        } catch (IOException e) {
            throw new ScriptException(
                    folder,
                    "source_path names \"%s\", which can't be listed: it has to be a folder.".formatted(folder),
                    e);
        }
    }

    private void add(String className, Path path) {
        classNames.put(path, className);
        filesByClass.computeIfAbsent(className, name -> new ArrayList<>()).add(path);
    }

    private static boolean isSource(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".java") && !name.equals("package-info.java") && !name.equals("module-info.java");
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    /** The text of a file, read at most once. */
    SourceFile file(Path path) {
        return read.computeIfAbsent(path, file -> SourceFile.read(file, classNames.getOrDefault(file, stem(file))));
    }

    /** The source of a class, found by its qualified name. */
    Optional<SourceFile> find(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return filesByClass.getOrDefault(simple, List.of()).stream()
                .map(this::file)
                .filter(source -> source.className().equals(className))
                .findFirst();
    }

    /**
     * The sources that this one may use, itself included: those whose class it mentions, those that
     * they mention, and so on. A superset of what the compiler will ask for, since a class can't be
     * used without its name standing in some source on the way.
     *
     * @return in the order of package and name
     */
    List<SourceFile> reachableFrom(SourceFile root) {
        List<SourceFile> known = reachable.get(root.path());
        if (known == null) {
            known = collect(root);
            reachable.put(root.path(), known);
        }
        return known;
    }

    private List<SourceFile> collect(SourceFile root) {
        Map<Path, SourceFile> reached = new HashMap<>();
        Deque<SourceFile> pending = new ArrayDeque<>(List.of(root));
        while (!pending.isEmpty()) {
            SourceFile next = pending.remove();
            if (reached.put(next.path(), next) == null) {
                pending.addAll(mentionedBy(next));
            }
        }
        return reached.values().stream().sorted(SourceIndex::compare).toList();
    }

    private static int compare(SourceFile one, SourceFile other) {
        int byClass = one.className().compareTo(other.className());
        return byClass != 0 ? byClass : one.path().compareTo(other.path());
    }

    private List<SourceFile> mentionedBy(SourceFile source) {
        List<SourceFile> known = mentioned.get(source.path());
        if (known == null) {
            known = source.words().stream()
                    .flatMap(word -> filesByClass.getOrDefault(word, List.of()).stream())
                    .map(this::file)
                    .toList();
            mentioned.put(source.path(), known);
        }
        return known;
    }
}
