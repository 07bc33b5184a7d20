package dev.alembic.internal.history;

import dev.alembic.internal.revision.RevisionInfo;
import java.util.Optional;

/**
 * What is noted of a revision that is run.
 *
 * @param info its place in the graph
 * @param digest the same as long as the upgrade in its file says the same; absent if there is no file to read
 */
public record RevisionNote(RevisionInfo info, Optional<String> digest) {}
