package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.DatabaseRun;
import dev.alembic.internal.runtime.TenantCatalogue;
import dev.alembic.internal.runtime.TenantCatalogue.Standing;
import dev.alembic.migration.EditedPolicy;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.tenant.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks with few queries where many tenants stand whose schemas are in one database, so that those who
 * have nothing to do cost next to nothing. Of whom it isn't sure, it knows nothing. Once it is made,
 * it is safe for use by several threads.
 */
public final class TenantSurvey {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.tenants");

    private final Map<String, List<String>> quiet = new HashMap<>();

    private TenantSurvey() {}

    /** Knows of nobody. */
    public static TenantSurvey none() {
        return new TenantSurvey();
    }

    /**
     * Asks the database that tenants have in common.
     *
     * @param base the project, for none of them
     * @param settings what the environment wishes for a tenant
     */
    public static TenantSurvey of(Project base, List<Tenant> tenants, Function<Tenant, EnvironmentSettings> settings) {
        TenantSurvey survey = new TenantSurvey();
        try {
            if (!base.connectsByItself()) {
                base.onCommonDatabase(connection -> survey.read(connection, base, tenants, settings));
            }
        } catch (AlembicException e) {
            LOG.debug("Where the tenants stand isn't asked all at once: {}", e.getMessage());
        }
        return survey;
    }

    private void read(
            Connection connection, Project base, List<Tenant> tenants, Function<Tenant, EnvironmentSettings> settings) {
        EnvironmentSettings common = base.settings();
        Dialect dialect = base.dialect(connection);
        Map<String, Tenant> bySchema = new HashMap<>();
        for (Tenant tenant : tenants) {
            if (tenant.url().isEmpty() && settings.apply(tenant).versionTable().equals(common.versionTable())) {
                tenant.schema().ifPresent(schema -> bySchema.put(schema, tenant));
            }
        }
        try {
            TenantCatalogue catalogue = new TenantCatalogue(connection, dialect, common.versionTable());
            boolean isReviewed = common.history().isKept() && common.history().edited() != EditedPolicy.IGNORE;
            catalogue.read(List.copyOf(bySchema.keySet()), isReviewed, standing -> {
                if (isUnedited(standing, base, dialect)) {
                    quiet.put(
                            Objects.requireNonNull(bySchema.get(standing.schema()))
                                    .name(),
                            standing.rows());
                }
            });
        } catch (SQLException e) {
            LOG.debug("Where the tenants stand can't be asked all at once: {}", e.getMessage());
        }
    }

    private static boolean isUnedited(Standing standing, Project base, Dialect dialect) {
        List<HistoryEntry> entries = standing.entries();
        return entries.isEmpty()
                || new EditedRevisions(base)
                        .find(standing.rows(), entries, dialect.lexis())
                        .isEmpty();
    }

    /**
     * What a run on a tenant would answer, if it is known that there is nothing to do.
     *
     * @param planner gives the steps from the rows of the version table
     */
    public Optional<DatabaseRun> unchanged(Tenant tenant, Function<List<String>, List<Step>> planner) {
        List<String> rows = quiet.get(tenant.name());
        if (rows == null) {
            return Optional.empty();
        }
        try {
            return planner.apply(rows).isEmpty()
                    ? Optional.of(new DatabaseRun(rows, rows, List.of(), 0))
                    : Optional.empty();
        } catch (AlembicException e) {
            return Optional.empty(); // the run itself says so
        }
    }
}
