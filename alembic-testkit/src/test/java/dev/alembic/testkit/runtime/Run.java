package dev.alembic.testkit.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.Migration;
import dev.alembic.migration.SessionLimits;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Upgrades of a database from base, one revision after the other. */
record Run(Connection connection, EnvironmentSettings settings) {

    static Run on(Connection connection) {
        return new Run(connection, EnvironmentSettings.DEFAULT);
    }

    Run waiting(long lockTimeoutMillis) {
        return new Run(
                connection,
                new EnvironmentSettings(
                        settings.versionTable(),
                        settings.versionTableSchema(),
                        settings.transactionPerMigration(),
                        lockTimeoutMillis,
                        settings.limits(),
                        settings.history(),
                        settings.comparison(),
                        settings.generation()));
    }

    Run limited(SessionLimits limits) {
        return new Run(
                connection,
                new EnvironmentSettings(
                        settings.versionTable(),
                        settings.versionTableSchema(),
                        settings.transactionPerMigration(),
                        settings.lockTimeoutMillis(),
                        limits,
                        settings.history(),
                        settings.comparison(),
                        settings.generation()));
    }

    Run in(String schema) {
        return new Run(
                connection,
                new EnvironmentSettings(
                        settings.versionTable(),
                        Optional.of(schema),
                        settings.transactionPerMigration(),
                        settings.lockTimeoutMillis(),
                        settings.limits(),
                        settings.history(),
                        settings.comparison(),
                        settings.generation()));
    }

    /** Runs revisions {@code r1}, {@code r2} and so on in one run. */
    @SafeVarargs
    final void upgrade(Consumer<Operations>... upgrades) {
        Map<String, Migration> migrations = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i <= upgrades.length; i++) {
            migrations.put("r" + i, migration(upgrades[i - 1]));
            steps.add(step(i));
        }
        runs().online(connection, List.of(), steps, migrations);
    }

    /** Runs one revision, of this id. */
    void upgradeTo(String id, Consumer<Operations> upgrade) {
        Step step = new Step(
                Step.Kind.UPGRADE,
                Optional.of(id),
                List.of(),
                List.of(id),
                true,
                "",
                List.of(new VersionMove.Insert(id)));
        runs().online(connection, List.of(), List.of(step), Map.of(id, migration(upgrade)));
    }

    void ensureVersion() {
        try (RunSession session = runs().open(connection)) {
            session.run(session.heads(), List.of(), Map.of());
        }
    }

    List<String> heads() {
        return runs().versions().heads(connection);
    }

    private Runs runs() {
        Dialect dialect = Dialects.load().of(connection);
        return new Runs(dialect, settings);
    }

    private static Step step(int number) {
        String id = "r" + number;
        String before = "r" + (number - 1);
        VersionMove move = number == 1 ? new VersionMove.Insert(id) : new VersionMove.Update(before, id);
        List<String> from = number == 1 ? List.of() : List.of(before);
        return new Step(Step.Kind.UPGRADE, Optional.of(id), from, List.of(id), true, "", List.of(move));
    }

    private static Migration migration(Consumer<Operations> upgrade) {
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                throw irreversible("it is never asked to");
            }
        };
    }
}
