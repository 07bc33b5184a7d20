package dev.alembic.migration;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.op.Operation;
import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Collects what {@link Environment#configure} wishes; lives for that one call. */
public final class EnvironmentBuilder {

    private final Config config;
    private String versionTable;
    private Optional<String> versionTableSchema;
    private boolean transactionPerMigration;
    private long lockTimeoutMillis;
    private OptionalLong statementTimeout;
    private OptionalLong ddlLockTimeout;
    private boolean keepsHistory;
    private EditedPolicy edited;
    private boolean includesSchemas;
    private ObjectFilter filter = ObjectFilter.ALL;
    private ColumnComparator types = ColumnComparator.STANDARD;
    private ColumnComparator serverDefaults = ColumnComparator.STANDARD;
    private boolean comparesKeyOrder = true;
    private final List<UnaryOperator<List<Operation>>> rewriters = new ArrayList<>();
    private UnaryOperator<List<RevisionDirective>> directives = UnaryOperator.identity();
    private BatchRendering batches = BatchRendering.AUTO;
    private ItemRenderer items = ItemRenderer.NONE;

    /** Starts from the keys of the configuration. */
    public EnvironmentBuilder(Config config) {
        this.config = config;
        this.versionTable = config.get("version_table").orElse(EnvironmentSettings.DEFAULT.versionTable());
        this.versionTableSchema = config.get("version_table_schema");
        this.transactionPerMigration = config.isOn("transaction_per_migration");
        this.lockTimeoutMillis = config.get("lock_timeout_millis")
                .map(text -> millis("lock_timeout_millis", text))
                .orElse(EnvironmentSettings.DEFAULT.lockTimeoutMillis());
        this.statementTimeout = limit(config, "statement_timeout_millis");
        this.ddlLockTimeout = limit(config, "ddl_lock_timeout_millis");
        this.keepsHistory = config.get("history_table").isEmpty() || config.isOn("history_table");
        this.edited = config.get("edited").map(EnvironmentBuilder::policy).orElse(HistorySettings.DEFAULT.edited());
    }

    private static EditedPolicy policy(String text) {
        for (EditedPolicy policy : EditedPolicy.values()) {
            if (policy.name().equalsIgnoreCase(text)) {
                return policy;
            }
        }
        throw new ConfigException("edited is warn, fail or ignore, not \"%s\".".formatted(text));
    }

    private static OptionalLong limit(Config config, String key) {
        Optional<String> text = config.get(key);
        return text.isPresent() ? OptionalLong.of(millis(key, text.get())) : OptionalLong.empty();
    }

    private static long millis(String key, String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new ConfigException("%s is a number of milliseconds, not \"%s\".".formatted(key, text));
        }
        return Long.parseLong(text);
    }

    /** The settings of the project, with the {@code -x} arguments of this run. */
    public Config config() {
        return config;
    }

    /** The table that holds the heads; {@code alembic_version} by default. */
    public EnvironmentBuilder versionTable(String name) {
        this.versionTable = name;
        return this;
    }

    /** The schema of the version table; by default that of the connection. */
    public EnvironmentBuilder versionTableSchema(String schema) {
        this.versionTableSchema = Optional.of(schema);
        return this;
    }

    /**
     * Whether each migration is committed by itself. By default all migrations of a run are one
     * transaction, where the database can roll back DDL.
     */
    public EnvironmentBuilder transactionPerMigration(boolean perMigration) {
        this.transactionPerMigration = perMigration;
        return this;
    }

    /** How long to wait for another process that is migrating the database; a minute by default. */
    public EnvironmentBuilder lockTimeoutMillis(long millis) {
        this.lockTimeoutMillis = millis;
        return this;
    }

    /** How long each statement of a run may take; as long as it takes by default. */
    public EnvironmentBuilder statementTimeoutMillis(long millis) {
        this.statementTimeout = OptionalLong.of(millis);
        return this;
    }

    /**
     * How long a statement waits for others who use its table, before it makes way for those behind it
     * and tries again; on PostgreSQL five seconds by default. 0: without end.
     */
    public EnvironmentBuilder ddlLockTimeoutMillis(long millis) {
        this.ddlLockTimeout = OptionalLong.of(millis);
        return this;
    }

    /**
     * Whether a table beside the version table, {@code alembic_history}, has an entry for each step;
     * it has by default. Python's Alembic doesn't know that table.
     */
    public EnvironmentBuilder historyTable(boolean kept) {
        this.keepsHistory = kept;
        return this;
    }

    /** What is done about revisions that were changed after they had been applied; a warning by default. */
    public EnvironmentBuilder edited(EditedPolicy policy) {
        this.edited = policy;
        return this;
    }

    /**
     * Whether autogenerate looks at every schema of the database. By default it looks at the
     * default schema and, of the others that the model names, at the model's own tables.
     */
    public EnvironmentBuilder includeSchemas(boolean all) {
        this.includesSchemas = all;
        return this;
    }

    /**
     * Lets only those objects take part in a comparison that this filter and all earlier ones let
     * through: {@code env.include(ObjectFilter.tablesOf(Models.METADATA))}.
     */
    public EnvironmentBuilder include(ObjectFilter further) {
        this.filter = filter.and(further);
        return this;
    }

    /**
     * Looks only at what has a name for which this is true: {@code name ->
     * !name.isTable("spatial_ref_sys")}. Asked about what is found in the database, before anything
     * is read of it.
     */
    public EnvironmentBuilder includeName(Predicate<ObjectName> wanted) {
        return include(new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return wanted.test(name);
            }
        });
    }

    /** Compares only those objects, of the database and of the model, of which this is true. */
    public EnvironmentBuilder includeObject(Predicate<SchemaObject> wanted) {
        return include(new ObjectFilter() {
            @Override
            public boolean includesObject(SchemaObject object) {
                return wanted.test(object);
            }
        });
    }

    /** Whether types of columns are compared; they are by default. */
    public EnvironmentBuilder compareType(boolean compare) {
        return compareType(compare ? ColumnComparator.STANDARD : ColumnComparator.OFF);
    }

    /** Compares types of columns in a way of the project's own. */
    public EnvironmentBuilder compareType(ColumnComparator comparator) {
        this.types = comparator;
        return this;
    }

    /** Whether defaults of columns are compared; they are by default. */
    public EnvironmentBuilder compareServerDefault(boolean compare) {
        return compareServerDefault(compare ? ColumnComparator.STANDARD : ColumnComparator.OFF);
    }

    /** Compares defaults of columns in a way of the project's own. */
    public EnvironmentBuilder compareServerDefault(ColumnComparator comparator) {
        this.serverDefaults = comparator;
        return this;
    }

    /**
     * Whether a primary key of the same columns in another order is another key; it is by default.
     * Where the model comes from elsewhere and doesn't say an order, a database that has its own is
     * left alone.
     */
    public EnvironmentBuilder compareKeyOrder(boolean compare) {
        this.comparesKeyOrder = compare;
        return this;
    }

    /**
     * Changes what autogenerate found, one difference at a time: first the operations of its
     * upgrade, then those of its downgrade. A difference that loses all operations of its upgrade
     * is left out as a whole. Several rewriters work one after the other.
     */
    public EnvironmentBuilder rewrite(UnaryOperator<List<Operation>> rewriter) {
        rewriters.add(rewriter);
        return this;
    }

    /**
     * Changes the revisions that {@code revision --autogenerate} is going to write: the function
     * gets one and returns any number, each of which becomes a file. They are written in that
     * order; one may build on the id of another. Several functions work one after the other.
     */
    public EnvironmentBuilder processRevisionDirectives(UnaryOperator<List<RevisionDirective>> hook) {
        UnaryOperator<List<RevisionDirective>> earlier = directives;
        this.directives = revisions -> hook.apply(earlier.apply(revisions));
        return this;
    }

    /** When autogenerate writes changes of a table as a batch; where need be by default. */
    public EnvironmentBuilder renderAsBatch(BatchRendering rendering) {
        this.batches = rendering;
        return this;
    }

    /** Writes types, defaults and other things into revisions in a way of the project's own. */
    public EnvironmentBuilder renderItem(ItemRenderer renderer) {
        this.items = renderer;
        return this;
    }

    /** What was collected. */
    public EnvironmentSettings build() {
        return new EnvironmentSettings(
                versionTable,
                versionTableSchema,
                transactionPerMigration,
                lockTimeoutMillis,
                new SessionLimits(statementTimeout, ddlLockTimeout),
                new HistorySettings(keepsHistory, edited),
                new ComparisonSettings(includesSchemas, filter, types, serverDefaults, comparesKeyOrder),
                new GenerationSettings(rewriters, directives, batches, items));
    }
}
