package dev.alembic.junit;

import dev.alembic.dialect.Dialects;
import dev.alembic.internal.command.SchemaComparison;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.util.List;

/** Reads schemas and says how two of them differ. */
final class Schemas {

    /** What each version table has, however it is called, and no other table. */
    private static final String VERSION_COLUMN = "version_num";

    private Schemas() {}

    /** What the default schema of a database holds, without the version table. */
    static MetaData read(Connection connection) {
        MetaData all = comparison(connection).live();
        return new MetaData(
                all.naming(),
                all.tables().stream().filter(table -> !isVersionTable(table)).toList(),
                all.sequences());
    }

    private static SchemaComparison comparison(Connection connection) {
        return SchemaComparison.read(
                connection, Dialects.load().of(connection), EnvironmentSettings.DEFAULT, MetaData.EMPTY);
    }

    private static boolean isVersionTable(Table table) {
        return table.columns().size() == 1
                && table.columns().get(0).name().text().equalsIgnoreCase(VERSION_COLUMN);
    }

    /** What has changed from one schema to the other, in words; none if nothing has. */
    static List<String> differences(Connection connection, MetaData before, MetaData after) {
        if (before.equals(after)) {
            return List.of();
        }
        SchemaComparison live = comparison(connection);
        return new SchemaComparison(live.dialect(), live.settings(), before, after)
                .diff().differences().stream()
                        .flatMap(difference -> difference.detected().stream())
                        .toList();
    }
}
