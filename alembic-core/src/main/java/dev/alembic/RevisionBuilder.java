package dev.alembic;

import dev.alembic.comparison.RenameAnswers;
import dev.alembic.comparison.RenameQuestion;
import dev.alembic.internal.command.RevisionRequest;
import dev.alembic.migration.RevisionDirective.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what a new revision should be like; lives for one call of {@link Alembic#revision} or
 * {@link Alembic#autogenerate}. Without a wish it is a Java revision on top of the only head.
 */
public final class RevisionBuilder {

    private Optional<String> message = Optional.empty();
    private Optional<String> id = Optional.empty();
    private List<String> heads = List.of("head");
    private boolean splice;
    private boolean relink;
    private final List<String> branchLabels = new ArrayList<>();
    private Optional<String> versionPath = Optional.empty();
    private final List<String> dependsOn = new ArrayList<>();
    private boolean isSql;
    private boolean isOffline;
    private boolean isProven;
    private final List<String> renames = new ArrayList<>();
    private RenameQuestion question = RenameQuestion.UNANSWERED;

    RevisionBuilder() {}

    /** Its description. */
    public RevisionBuilder message(String text) {
        this.message = Optional.of(text);
        return this;
    }

    /** Its id; a random one without this. */
    public RevisionBuilder id(String newId) {
        this.id = Optional.of(newId);
        return this;
    }

    /**
     * What it builds on: an id, the start of one, a branch label for the head of that branch, {@code
     * base}, {@code label@head}. Several make a merge.
     */
    public RevisionBuilder head(String... revisions) {
        this.heads = List.of(revisions);
        return this;
    }

    /** It may build on a revision that is no head. */
    public RevisionBuilder splice() {
        this.splice = true;
        return this;
    }

    /** With {@link #splice}: the child of the revision that it builds on then builds on it. */
    public RevisionBuilder relink() {
        this.relink = true;
        return this;
    }

    /** Labels placed on it. */
    public RevisionBuilder branchLabel(String... labels) {
        branchLabels.addAll(List.of(labels));
        return this;
    }

    /** The version location to write to, if there are several. */
    public RevisionBuilder versionPath(String path) {
        this.versionPath = Optional.of(path);
        return this;
    }

    /** Ids, or the start of one, and labels that must be in place first. */
    public RevisionBuilder dependsOn(String... revisions) {
        dependsOn.addAll(List.of(revisions));
        return this;
    }

    /** It is written in SQL. */
    public RevisionBuilder sql() {
        this.isSql = true;
        return this;
    }

    /**
     * It is compared with the snapshot of the schema instead of the database; connects to nothing. For {@link
     * Alembic#autogenerate} only.
     */
    public RevisionBuilder offline() {
        this.isOffline = true;
        return this;
    }

    /**
     * It is written only if it makes the same of an empty database as those that it stands for, and leaves the
     * same on the way back; one that joins branches, only if it makes no difference which of them runs first.
     * The database is that of {@code test_url}, or one in memory for SQLite and H2; without any, branches are
     * joined all the same. For {@link Alembic#squash} and {@link Alembic#revision} only.
     */
    public RevisionBuilder prove() {
        this.isProven = true;
        return this;
    }

    /**
     * What is renamed rather than dropped and added: {@code tasks:jobs} for a table, {@code
     * tasks.title:name} for a column, with names as the database has them on the left. For {@link
     * Alembic#autogenerate} only.
     */
    public RevisionBuilder rename(String... oldAndNew) {
        renames.addAll(List.of(oldAndNew));
        return this;
    }

    /** Decides on what else looks like a rename. For {@link Alembic#autogenerate} only. */
    public RevisionBuilder renames(RenameQuestion decider) {
        this.question = decider;
        return this;
    }

    RevisionRequest request() {
        Placement placement = new Placement(heads, splice, branchLabels, versionPath, dependsOn);
        return new RevisionRequest(
                message, id, placement, relink, isSql, new RevisionRequest.Comparison(isOffline, isProven));
    }

    RenameAnswers answers() {
        return new RenameAnswers(renames, question);
    }
}
