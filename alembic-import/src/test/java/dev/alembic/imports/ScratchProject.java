package dev.alembic.imports;

import dev.alembic.Alembic;
import dev.alembic.config.Config;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import dev.alembic.migration.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new project of ours, and the folder of another tool's beside it. */
public final class ScratchProject {

    private final Path folder;

    /** Makes one in an empty folder. */
    public ScratchProject(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("alembic/versions"));
            Files.createDirectories(theirs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other tool's folder. */
    public Path theirs() {
        return folder.resolve("theirs");
    }

    /** Writes a file of the other tool. */
    public void write(String name, String text) {
        try {
            Path file = theirs().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file of the other tool. */
    public void remove(String name) {
        try {
            Files.delete(theirs().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the revisions that were written, sorted. */
    public List<String> revisions() {
        try (Stream<Path> files = Files.list(folder.resolve("alembic/versions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a revision says. */
    public String revision(String name) {
        try {
            return Files.readString(folder.resolve("alembic/versions").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our tool, on a database. */
    public Alembic on(ScratchDatabase database) {
        return Alembic.of(Config.of(
                        folder,
                        Map.of(
                                "script_location",
                                "alembic",
                                "transaction_per_migration",
                                "true",
                                "file_template",
                                "%(rev)s_%(slug)s")))
                .dataSource(database)
                .environment(new Environment() {})
                .build();
    }

    /** Reads what there is to import. */
    public ImportPlan plan(Tool tool, ScratchDatabase database) {
        return new Importer(tool, ImportRequest.of(on(database), theirs())).plan();
    }

    /** Imports, as the command does. */
    public ImportPlan take(Tool tool, ScratchDatabase database) {
        Importer importer = new Importer(tool, ImportRequest.of(on(database), theirs()));
        ImportPlan plan = importer.plan();
        importer.write(plan);
        importer.stamp(plan);
        return plan;
    }
}
