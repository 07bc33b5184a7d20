package dev.alembic.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has added files, as far as git knows. Each folder is asked for once; without git nothing is known. */
final class GitAuthors {

    private final Map<Path, Map<Path, Author>> byFolder = new HashMap<>();

    /**
     * Who has added a file.
     *
     * @param name of the author
     * @param date as ISO 8601
     * @param commit its short id; empty if the file isn't committed
     * @param file from the top of the working tree, with slashes
     */
    record Author(String name, String date, String commit, String file) {

        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("file", file);
            if (!commit.isEmpty()) {
                data.put("author", name);
                data.put("date", date);
                data.put("commit", commit);
            }
            return data;
        }
    }

    /** Of the file of a revision; absent if it is none. */
    Optional<Author> of(String location) {
        Path file = Path.of(location).toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (folder == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Path real = real(file);
        Author unknown = new Author("", "", "", String.valueOf(file.getFileName()));
        return Optional.of(byFolder.computeIfAbsent(folder, GitAuthors::ask).getOrDefault(real, unknown));
    }

    private static Map<Path, Author> ask(Path folder) {
        Map<Path, Author> authors = new HashMap<>();
        Optional<Path> top = git(folder, "rev-parse", "--show-toplevel").map(out -> Path.of(out.strip()));
        Optional<String> log = git(
                folder,
                "log",
                "--no-renames",
                "--diff-filter=A",
                "--name-only",
                "--format=%x01%h%x02%an%x02%aI",
                "--",
                ".");
        if (top.isPresent() && log.isPresent()) {
            for (String commit : log.get().split("\u0001")) {
                List<String> lines = new ArrayList<>(commit.lines().toList());
                String[] head =
                        lines.isEmpty() ? new String[0] : lines.remove(0).split("\u0002");
                if (head.length == 3) {
                    lines.stream()
                            .filter(line -> !line.isEmpty())
                            .forEach(name -> authors.putIfAbsent(
                                    real(top.get().resolve(name)), new Author(head[1], head[2], head[0], name)));
                }
            }
        }
        return authors;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static Optional<String> git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
