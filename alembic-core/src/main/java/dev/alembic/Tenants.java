package dev.alembic;

import dev.alembic.internal.command.MigrateCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.TenantSurvey;
import dev.alembic.internal.command.VerifyCommand;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.tenant.TenantPlan;
import dev.alembic.internal.tenant.TenantSchedule;
import dev.alembic.migration.Finding;
import dev.alembic.tenant.FailurePolicy;
import dev.alembic.tenant.Tenant;
import dev.alembic.tenant.TenantListener;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Commands on many tenants that have the same revisions: each has its own version table, lock,
 * transaction and result.
 *
 * <pre>{@code
 * TenantResults<RunResult> results = alembic.tenants()
 *         .canary("acme")
 *         .parallel(8)
 *         .onFailure(FailurePolicy.CONTINUE)
 *         .upgrade("head");
 * }</pre>
 *
 * <p>A failure on a tenant is part of the result and isn't thrown. The revisions are read and compiled
 * once for all tenants; who has nothing to do costs next to nothing. Immutable and safe for use by
 * several threads. With more than one tenant at once a call starts threads, which are gone when it
 * returns.
 */
public final class Tenants {

    private final TenantProjects projects;
    private final List<Tenant> tenants;
    private final TenantPlan plan;

    Tenants(TenantProjects projects, List<Tenant> tenants, TenantPlan plan) {
        this.projects = projects;
        this.tenants = tenants;
        this.plan = plan;
    }

    /** The tenants, in the order in which they are named. */
    public List<Tenant> list() {
        return tenants;
    }

    /**
     * Only the tenants of these names.
     *
     * @throws dev.alembic.error.ConfigException if there is no such tenant
     */
    public Tenants only(String... names) {
        List<Tenant> chosen = TenantPlan.named(tenants, List.of(names));
        List<String> ahead = plan.canaries().stream()
                .filter(name -> chosen.stream().anyMatch(one -> one.name().equals(name)))
                .toList();
        return new Tenants(projects, chosen, plan.withCanaries(ahead));
    }

    /** These go ahead of all others, which are only begun if they succeed. */
    public Tenants canary(String... names) {
        return with(plan.withCanaries(List.of(names)));
    }

    /**
     * So many are done before the next ones are begun, and what is left after the last of these waves.
     * With {@link FailurePolicy#STOP}, a wave is begun only if all of the one before it succeeded.
     */
    public Tenants waves(int... sizes) {
        return with(plan.withWaves(IntStream.of(sizes).boxed().toList()));
    }

    /** How many are done at once; 1 by default. A pool of connections needs as many. */
    public Tenants parallel(int number) {
        return with(plan.withParallel(number));
    }

    /** What becomes of the others if one fails; no further one is begun by default. */
    public Tenants onFailure(FailurePolicy policy) {
        return with(plan.withPolicy(policy));
    }

    /** Hears of each tenant. */
    public Tenants listener(TenantListener listener) {
        return new Tenants(projects.with(listener), tenants, plan);
    }

    /** Where the connections to a tenant's database come from, instead of its url. */
    public Tenants dataSources(Function<Tenant, DataSource> dataSources) {
        return new Tenants(projects.with(dataSources), tenants, plan);
    }

    private Tenants with(TenantPlan changed) {
        return new Tenants(projects, tenants, changed);
    }

    /**
     * All commands on one of them.
     *
     * @throws dev.alembic.error.ConfigException if there is no such tenant
     */
    public Alembic one(String name) {
        return projects.alembic(TenantPlan.named(tenants, List.of(name)).get(0));
    }

    /** Upgrades each: {@code head}, {@code heads}, {@code +2}, an id. A schema that is missing is created. */
    public TenantResults<RunResult> upgrade(String revision) {
        return migrate(command -> command.upgradePath(revision), alembic -> alembic.upgrade(revision));
    }

    /** Takes each back: {@code -1}, {@code base}, an id. */
    public TenantResults<RunResult> downgrade(String revision) {
        return migrate(command -> command.downgradePath(revision), alembic -> alembic.downgrade(revision));
    }

    /** Says where each stands, without running anything. */
    public TenantResults<RunResult> stamp(String... revisions) {
        return stamp(List.of(revisions), false);
    }

    /**
     * Says where each stands, without running anything.
     *
     * @param purge whether to empty the version tables first
     */
    public TenantResults<RunResult> stamp(List<String> revisions, boolean purge) {
        return migrate(command -> command.stampPath(revisions, purge), alembic -> alembic.stamp(revisions, purge));
    }

    /** Where each stands. */
    public TenantResults<CurrentRevisions> current() {
        return each(Alembic::current);
    }

    /** Whether each is as the model is; only reads. */
    public TenantResults<CheckResult> check() {
        return each(Alembic::check);
    }

    /**
     * What is not in order about the project's files, which all have in common.
     *
     * @see Alembic#verify
     */
    public List<Finding> verifyFiles() {
        return new VerifyCommand(projects.base()).files();
    }

    /** What is not in order about each; only reads. */
    public TenantResults<List<Finding>> verify() {
        return run(projects.anew(), tenant -> Optional.empty(), own -> new VerifyCommand(new Project(own)).databases());
    }

    /** Any command, on each. */
    public <T> TenantResults<T> each(Function<Alembic, T> command) {
        return run(projects.anew(), tenant -> Optional.empty(), projects.all().andThen(command));
    }

    private TenantResults<RunResult> migrate(
            Function<MigrateCommand, Function<List<String>, List<Step>>> path, Function<Alembic, RunResult> command) {
        long start = System.nanoTime();
        TenantProjects read = projects.anew();
        Project base = read.base();
        Function<List<String>, List<Step>> planner = path.apply(new MigrateCommand(base));
        base.graph(); // what is wrong with the revisions isn't the fault of a tenant
        TenantSurvey survey = read.survey(base, tenants);
        TenantResults<RunResult> results = run(
                read,
                tenant -> survey.unchanged(tenant, planner).map(run -> RunResult.of(List.of(run))),
                read.all().andThen(command));
        return new TenantResults<>(results.all(), (System.nanoTime() - start) / 1_000_000);
    }

    private <T> TenantResults<T> run(
            TenantProjects read, Function<Tenant, Optional<T>> known, Function<ProjectDefinition, T> command) {
        read.requireRoomFor(plan.parallel());
        return new TenantSchedule<T>(plan, read.listener(), read::isCancelled, () -> read.worker(known, command))
                .run(tenants);
    }
}
