package dev.alembic.fleet;

import java.util.Optional;

/**
 * Where a job stands.
 *
 * @param tenant whose revisions are to run
 * @param target up to where
 * @param phase how far it has come
 * @param worker who works on it or has done so last; absent if nobody has
 * @param revision where the tenant stood at the end, its heads separated by commas; absent before that
 * @param failure why the last attempt has failed; absent if none has since the job was scheduled
 */
public record FleetState(
        String tenant,
        String target,
        Phase phase,
        Optional<String> worker,
        Optional<String> revision,
        Optional<String> failure) {

    /** How far a job has come. */
    public enum Phase {
        /** It waits for somebody, for the first time or for another attempt. */
        QUEUED,
        /** Somebody works on it. */
        RUNNING,
        /** It is done. */
        DONE,
        /** It has failed as often as it may. */
        FAILED
    }
}
