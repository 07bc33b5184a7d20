package dev.alembic.internal.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a new revision is to be.
 *
 * @param id its id
 * @param message its description; empty makes it {@code empty message}
 * @param revises ids of the parents: none for a base, several for a merge point
 * @param branchLabels labels to place on it
 * @param dependsOn ids or labels that must be in place first
 * @param kind {@link RevisionFile.Kind#JAVA} or {@link RevisionFile.Kind#SQL}
 * @param body what it does
 * @param versionPath the version location to write to, as the user gave it; empty for that of the
 *     first parent
 * @param replaces ids of the revisions that it stands for
 * @param gate the name of the gate before it; absent if there is none
 */
public record NewRevision(
        String id,
        Optional<String> message,
        List<String> revises,
        List<String> branchLabels,
        List<String> dependsOn,
        RevisionFile.Kind kind,
        Body body,
        Optional<String> versionPath,
        List<String> replaces,
        Optional<String> gate) {

    /**
     * Source of the two directions, without indentation; empty where there is nothing to do.
     *
     * @param imports whole import statements beyond those of the template
     * @param upgrade statements, lines separated by {@code \n}
     * @param downgrade statements, lines separated by {@code \n}
     * @param isTransactional whether all of it may run in a transaction; only SQL has to say so
     */
    public record Body(List<String> imports, String upgrade, String downgrade, boolean isTransactional) {

        /** Does nothing. */
        public static final Body EMPTY = new Body(List.of(), "", "");

        /** Copies the list. */
        public Body {
            imports = List.copyOf(imports);
        }

        /** Source that may run in a transaction. */
        public Body(List<String> imports, String upgrade, String downgrade) {
            this(imports, upgrade, downgrade, true);
        }
    }

    /** Copies the lists. */
    public NewRevision {
        revises = List.copyOf(revises);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** An empty Java revision. */
    public static NewRevision of(String id, String message, List<String> revises) {
        return new NewRevision(
                id,
                Optional.of(message),
                revises,
                List.of(),
                List.of(),
                RevisionFile.Kind.JAVA,
                Body.EMPTY,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The same in the folder of another revision. */
    public NewRevision in(Path folder) {
        return new NewRevision(
                id,
                message,
                revises,
                branchLabels,
                dependsOn,
                kind,
                body,
                Optional.of(folder.toString()),
                replaces,
                gate);
    }

    /** The description: {@code empty message} if nobody gave one. */
    String description() {
        return message.orElse("empty message");
    }
}
