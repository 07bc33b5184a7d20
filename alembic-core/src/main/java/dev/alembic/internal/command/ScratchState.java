package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.internal.proof.RowComparison;
import dev.alembic.internal.proof.TableRows;
import dev.alembic.proof.RowChange;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a scratch database holds at some point.
 *
 * @param comparison of its tables and sequences with nothing
 * @param definitions what makes views and the like, by what they are
 * @param rows of each table
 */
record ScratchState(SchemaComparison comparison, Map<String, String> definitions, List<TableRows> rows) {

    /** Reads it. */
    static ScratchState read(ScratchDatabase scratch, Project project) {
        Connection connection = scratch.connection();
        scratch.commitEach();
        Dialect dialect = project.dialects().of(connection);
        SchemaComparison comparison = SchemaComparison.read(connection, dialect, project.settings(), MetaData.EMPTY);
        LiveObjects objects = dialect.liveObjects(connection);
        Map<String, String> definitions = new LinkedHashMap<>();
        Stream.concat(objects.definitions().stream(), objects.rights().stream())
                .forEach(one -> definitions.put(one.what(), String.join(";\n", one.create())));
        List<TableRows> rows = comparison.live().tables().stream()
                .map(table -> TableRows.read(connection, dialect, table))
                .toList();
        return new ScratchState(comparison, definitions, rows);
    }

    List<Table> tables() {
        return comparison.live().tables();
    }

    /** How the schema of another state differs, in words. */
    List<String> schemaChanges(ScratchState later) {
        List<String> changes = new ArrayList<>();
        if (!comparison.live().equals(later.comparison.live())) {
            new SchemaComparison(
                            comparison.dialect(),
                            later.comparison.settings(),
                            comparison.live(),
                            later.comparison.live())
                    .diff()
                    .differences()
                    .forEach(difference -> changes.addAll(difference.detected()));
        }
        Set<String> all = new LinkedHashSet<>(definitions.keySet());
        all.addAll(later.definitions.keySet());
        for (String what : all) {
            String before = definitions.get(what);
            String after = later.definitions.get(what);
            if (before == null) {
                changes.add("added " + what);
            } else if (after == null) {
                changes.add("removed " + what);
            } else if (!before.equals(after)) {
                changes.add("changed " + what);
            }
        }
        return changes;
    }

    /** What has become of the rows of tables that are still there. */
    List<RowChange> rowChanges(ScratchState later) {
        List<RowChange> changes = new ArrayList<>();
        for (TableRows before : rows) {
            later.rows.stream()
                    .filter(after -> after.table().name().matches(before.table().name()))
                    .findFirst()
                    .ifPresent(after -> changes.addAll(RowComparison.changes(before, after)));
        }
        return changes;
    }

    /** The tables that have more rows now. */
    List<Table> filled(ScratchState later) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(one -> counts.put(one.table().name().key(), one.rows().size()));
        return later.rows.stream()
                .filter(one -> one.rows().size()
                        > counts.getOrDefault(one.table().name().key(), 0))
                .map(TableRows::table)
                .toList();
    }
}
