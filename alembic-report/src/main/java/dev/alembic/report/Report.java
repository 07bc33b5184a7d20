package dev.alembic.report;

import dev.alembic.Alembic;
import dev.alembic.error.AlembicException;
import dev.alembic.sql.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A page to look at, in one file that needs nothing else: the graph of the revisions, what each of them does, the
 * schema at any of them and the difference between two, drift of the database, and its history.
 *
 * <pre>{@code
 * Report.of(alembic).dialects("postgresql", "mysql").write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Immutable. Files and database are read at each call of {@link #write}, {@link #html} or {@link #json}; nothing is
 * changed in them.
 */
public final class Report {

    private final Alembic alembic;
    private final Wishes wishes;

    /** What the page is to hold. */
    private record Wishes(String title, List<String> dialects, boolean hasDatabase) {}

    private Report(Alembic alembic, Wishes wishes) {
        this.alembic = alembic;
        this.wishes = wishes;
    }

    /** Of a project and its database. */
    public static Report of(Alembic alembic) {
        return new Report(alembic, new Wishes("Schema history", List.of(), true));
    }

    /** The same with another title. */
    public Report title(String title) {
        return new Report(alembic, new Wishes(title, wishes.dialects, wishes.hasDatabase));
    }

    /**
     * The same with the SQL of these databases, such as {@code postgresql}; diagrams have the types of the first one.
     * Without them it is that of the project's own.
     */
    public Report dialects(String... names) {
        return new Report(alembic, new Wishes(wishes.title, List.of(names), wishes.hasDatabase));
    }

    /** The same without a look at the database: nothing is connected to. */
    public Report withoutDatabase() {
        return new Report(alembic, new Wishes(wishes.title, wishes.dialects, false));
    }

    /**
     * What the page shows, as JSON; the same is in the page.
     *
     * @throws AlembicException if a revision can't be compiled or the database can't be reached
     */
    public String json() {
        return Json.write(data());
    }

    /**
     * The page.
     *
     * @throws AlembicException as {@link #json}
     */
    public String html() {
        return Page.of(wishes.title, json());
    }

    /**
     * Writes the page, in place of what is there; folders are made.
     *
     * @return how many revisions it shows
     * @throws AlembicException as {@link #json}, or if the file can't be written
     */
    public int write(Path file) {
        Map<String, Object> data = data();
        String html = Page.of(wishes.title, Json.write(data));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new AlembicException("The report can't be written to \"%s\": %s".formatted(file, e.getMessage()), e);
        }
        return ((List<?>) data.getOrDefault("revisions", List.of())).size();
    }

    private Map<String, Object> data() {
        return new ReportData(alembic, wishes.title, wishes.dialects, wishes.hasDatabase).read();
    }
}
