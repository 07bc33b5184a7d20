package dev.alembic.imports.sqlfiles;

import dev.alembic.RevisionSource.Body;
import dev.alembic.RevisionSource.JavaBody;
import dev.alembic.RevisionSource.SqlBody;
import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.ForeignTable;
import dev.alembic.imports.source.ForeignTool;
import dev.alembic.imports.source.HistoryChain;
import dev.alembic.imports.source.Ids;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import dev.alembic.imports.source.JavaText;
import dev.alembic.imports.source.Link;
import dev.alembic.imports.source.SourceFiles;
import dev.alembic.imports.source.SqlText;
import dev.alembic.imports.sqlfiles.NumberedFile.Direction;
import dev.alembic.sql.SqlLexis;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folders of SQL files that have numbers, as golang-migrate, dbmate, goose, MyBatis Migrations and many
 * a team without a tool have them; and the plans of Sqitch.
 */
public final class SqlFilesTool implements ForeignTool {

    @Override
    public ImportPlan read(ImportRequest request) {
        Path folder = SourceFiles.folder(request.directory());
        if (Files.isRegularFile(folder.resolve(SqitchPlan.FILE))) {
            return new SqitchReading(request).plan();
        }
        return new Reading(request).plan();
    }

    /** One import. */
    private static final class Reading {

        private final ImportRequest request;
        private final List<String> notes = new ArrayList<>();
        private final Map<BigInteger, NumberedFile> ups = new TreeMap<>();
        private final Map<BigInteger, NumberedFile> downs = new TreeMap<>();
        private final Style style;
        private final ForeignTable table;

        Reading(ImportRequest request) {
            this.request = request;
            List<NumberedFile> files = files(request.directory());
            files.forEach(this::accept);
            this.style = Style.of(List.copyOf(ups.values()));
            this.table = ForeignTable.read(
                    request, style.history().orElse(new ForeignTable.Place(Optional.empty(), List.of(), "")));
        }

        private List<NumberedFile> files(Path folder) {
            List<NumberedFile> files = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Path path : SourceFiles.below(folder)) {
                Optional<NumberedFile> file = NumberedFile.of(path);
                file.ifPresent(files::add);
                if (file.isEmpty() && path.toString().endsWith(".sql")) {
                    others.add(path.getFileName().toString());
                }
            }
            if (files.isEmpty()) {
                throw new ConfigException(
                        "There is no file in \"%s\" whose name begins with a number, such as 001_name.sql, and no %s."
                                .formatted(folder, SqitchPlan.FILE));
            } else if (!others.isEmpty()) {
                notes.add("Left out, since they have no number: %s.".formatted(String.join(", ", others)));
            }
            return files;
        }

        private void accept(NumberedFile file) {
            Map<BigInteger, NumberedFile> way = file.direction() == Direction.DOWN ? downs : ups;
            NumberedFile other = way.put(file.number(), file);
            if (other != null) {
                throw new ConfigException("Number %s is there twice, as \"%s\" and \"%s\". Remove one of them."
                        .formatted(file.digits(), other.path(), file.path()));
            }
        }

        ImportPlan plan() {
            Set<BigInteger> applied = style.applied(table.rows(), ups.keySet());
            List<Link> links = ups.values().stream()
                    .map(file -> new Link(
                            Ids.of(file.digits(), file.digits()),
                            file.message(),
                            Optional.empty(),
                            body(file),
                            applied.contains(file.number())))
                    .toList();
            if (style == Style.PLAIN && request.usesDatabase()) {
                notes.add(
                        "These files tell nothing of what has run: \"alembic stamp NUMBER\" says it for a database that"
                                + " has some of it.");
            }
            return new HistoryChain(request, links).plan(table.name(), notes);
        }

        private Body body(NumberedFile file) {
            String text = SourceFiles.text(file.path());
            if (!file.isSql()) {
                return program(file, text);
            }
            SqlHalves halves = style.halves(text);
            Optional<String> down = Optional.ofNullable(downs.get(file.number()))
                    .map(one -> SourceFiles.text(one.path()))
                    .or(halves::down);
            noteVariables(file, text);
            return new SqlBody(sql(file, halves.up()), down.map(back -> sql(file, back)), halves.isTransactional());
        }

        private void noteVariables(NumberedFile file, String text) {
            if (style == Style.GOOSE && text.matches("(?is).*--\\s*\\+goose\\s+envsub\\s+on.*")) {
                notes.add("%s has variables of the environment in it, which nobody fills any more: write their values."
                        .formatted(file.name()));
            }
        }

        private JavaBody program(NumberedFile file, String source) {
            notes.add("%s is a program: its revision stops any database in which it hasn't run, until you write in it"
                            .formatted(file.name())
                    + " what it does.");
            String sentence =
                    "%s is a program. Write here what it does, as operations or by op.execute.".formatted(file.name());
            return new JavaBody(
                    List.of(), JavaText.comment(source) + "\n" + JavaText.stop(sentence), JavaText.stop(sentence));
        }

        private String sql(NumberedFile file, String half) {
            SqlLexis lexis = table.lexis();
            SqlText text = SqlText.of(file.name(), half, lexis);
            text.complaint().ifPresent(notes::add);
            return text.text();
        }
    }

    /** One import of a plan. */
    private static final class SqitchReading {

        private final ImportRequest request;
        private final List<String> notes = new ArrayList<>();
        private final SqitchPlan plan;
        private final ForeignTable table;

        SqitchReading(ImportRequest request) {
            this.request = request;
            this.plan = SqitchPlan.read(request.directory());
            this.table = ForeignTable.read(
                    request, new ForeignTable.Place(Optional.of("sqitch"), List.of("changes"), "committed_at"));
        }

        ImportPlan plan() {
            Set<String> applied = table.rows().stream()
                    .filter(row -> row.getOrDefault("project", plan.project()).equals(plan.project()))
                    .map(row -> row.getOrDefault("change", ""))
                    .collect(Collectors.toSet());
            List<Link> links = plan.changes().stream()
                    .map(change -> new Link(
                            Ids.of(change.name(), change.name()),
                            change.message(),
                            change.planned(),
                            body(change),
                            applied.contains(change.name())))
                    .toList();
            return new HistoryChain(request, links).plan(table.name(), notes);
        }

        private SqlBody body(SqitchPlan.Change change) {
            return new SqlBody(
                    sql(change.deploy(), SourceFiles.text(change.deploy())),
                    change.revert().map(file -> sql(file, SourceFiles.text(file))),
                    true);
        }

        /** The transaction is ours to begin and to end. */
        private String sql(Path file, String text) {
            String bare = text.replaceFirst("(?im)^\\s*BEGIN\\s*(TRANSACTION|WORK)?\\s*;[ \\t]*\\R?", "")
                    .replaceFirst("(?is)^(.*)\\bCOMMIT\\s*;\\s*$", "$1");
            SqlText sql = SqlText.of(file.getFileName().toString(), bare, table.lexis());
            sql.complaint().ifPresent(notes::add);
            return sql.text();
        }
    }
}
