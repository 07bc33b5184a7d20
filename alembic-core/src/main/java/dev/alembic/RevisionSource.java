package dev.alembic;

import dev.alembic.internal.command.WriteRevisionsCommand.Wanted;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.RevisionFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A revision whose source is there already.
 *
 * @param place its id and what surrounds it in the graph
 * @param message its description
 * @param created when it was made, written in UTC unless the configuration names a zone; empty for now
 * @param body what it does
 * @param versionPath the version location to write to, if there are several
 */
public record RevisionSource(
        Place place, String message, Optional<Instant> created, Body body, Optional<String> versionPath) {

    /**
     * An id and what surrounds it.
     *
     * @param id at most 32 characters, without blanks and {@code @ - + : /}
     * @param revises ids of the parents
     * @param branchLabels labels to place on it
     * @param dependsOn ids or labels that must be in place first
     */
    public record Place(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn) {

        /** Copies the lists. */
        public Place {
            revises = List.copyOf(revises);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
        }

        /** On top of these, without labels. */
        public Place(String id, List<String> revises) {
            this(id, revises, List.of(), List.of());
        }
    }

    /** What a revision does. */
    public sealed interface Body permits SqlBody, JavaBody {}

    /**
     * Statements that are written as they are.
     *
     * @param upgrade the statements
     * @param downgrade the way back; empty if there is none
     * @param isTransactional whether all of it may run in a transaction
     */
    public record SqlBody(String upgrade, Optional<String> downgrade, boolean isTransactional) implements Body {}

    /**
     * Bodies of two methods in Java, whose parameter is {@code op}.
     *
     * @param imports whole import statements beyond those that revisions have
     * @param upgrade statements, lines separated by {@code \n}
     * @param downgrade statements, lines separated by {@code \n}
     */
    public record JavaBody(List<String> imports, String upgrade, String downgrade) implements Body {

        /** Copies the list. */
        public JavaBody {
            imports = List.copyOf(imports);
        }
    }

    static List<Wanted> wanted(List<RevisionSource> sources) {
        return sources.stream().map(RevisionSource::wanted).toList();
    }

    private Wanted wanted() {
        boolean isSql = body instanceof SqlBody;
        NewRevision revision = new NewRevision(
                place.id(),
                Optional.of(message),
                place.revises(),
                place.branchLabels(),
                place.dependsOn(),
                isSql ? RevisionFile.Kind.SQL : RevisionFile.Kind.JAVA,
                text(),
                versionPath,
                List.of(),
                Optional.empty());
        boolean hasDowngrade = !(body instanceof SqlBody sql) || sql.downgrade().isPresent();
        return new Wanted(revision, created, hasDowngrade);
    }

    private NewRevision.Body text() {
        if (body instanceof SqlBody sql) {
            return new NewRevision.Body(
                    List.of(), sql.upgrade(), sql.downgrade().orElse(""), sql.isTransactional());
        } else if (body instanceof JavaBody java) {
            return new NewRevision.Body(java.imports(), java.upgrade(), java.downgrade());
        }
        throw new IllegalStateException(body.toString());
    }
}
