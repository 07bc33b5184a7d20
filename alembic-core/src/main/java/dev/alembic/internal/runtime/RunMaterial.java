package dev.alembic.internal.runtime;

import dev.alembic.internal.history.RevisionNote;
import dev.alembic.migration.Migration;
import java.util.Map;
import java.util.Optional;

/**
 * What the steps of a run need.
 *
 * @param migrations id to migration, for each step that runs one
 * @param notes id to what the history notes of a revision, as far as it is known
 */
public record RunMaterial(Map<String, Migration> migrations, Map<String, RevisionNote> notes) {

    static final RunMaterial NONE = new RunMaterial(Map.of(), Map.of());

    Optional<RevisionNote> note(String revision) {
        return Optional.ofNullable(notes.get(revision));
    }
}
