package dev.alembic.imports.source;

import dev.alembic.RevisionSource;
import dev.alembic.RevisionSource.Body;
import dev.alembic.RevisionSource.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One migration of a tool that runs them in a row.
 *
 * @param id the id of its revision
 * @param message its description
 * @param created when it was made, if that is known
 * @param body what it does
 * @param isApplied whether it has run in the database that was asked
 */
public record Link(String id, String message, Optional<Instant> created, Body body, boolean isApplied) {

    RevisionSource on(List<String> parents, Optional<String> versionPath) {
        return new RevisionSource(new Place(id, parents), message, created, body, versionPath);
    }
}
