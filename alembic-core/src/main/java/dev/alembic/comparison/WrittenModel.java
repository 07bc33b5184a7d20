package dev.alembic.comparison;

import java.util.List;

/**
 * What a database holds, as the Java source of a model that is in sync with it.
 *
 * @param url of the database, its password masked
 * @param source the whole text of the file, its lines ended by line feeds
 * @param tables how many there are
 * @param unmodelled what else the database holds that no model speaks of, such as {@code view
 *     'active_tasks'}
 * @param otherSchemas schemas of the database in which there is something that wasn't looked at, sorted
 */
public record WrittenModel(String url, String source, int tables, List<String> unmodelled, List<String> otherSchemas) {

    /** Copies the lists. */
    public WrittenModel {
        unmodelled = List.copyOf(unmodelled);
        otherSchemas = List.copyOf(otherSchemas);
    }
}
