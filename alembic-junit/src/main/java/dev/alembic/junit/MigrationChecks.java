package dev.alembic.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The checks of {@link MigrationSuite} one by one, as a parameter of a test. Each fails with an
 * {@link AssertionError} or with what Alembic fails with; what can't be tried is aborted. Not safe for
 * use by several threads.
 */
public final class MigrationChecks {

    private final MigrationProject project;

    MigrationChecks(MigrationProject project) {
        this.project = project;
    }

    /** There is one head. */
    public void singleHead() {
        new HeadCheck(project).singleHead();
    }

    /** All revisions run on an empty database. */
    public void upgrade() {
        new HeadCheck(project).upgrade();
    }

    /** A test for each revision: upgrade, downgrade, upgrade. */
    public Stream<DynamicNode> upDownUp() {
        return new StepWalk(project).tests(new ThereAndBack());
    }

    /** A test for each revision: its downgrade leaves the schema as it was. */
    public Stream<DynamicNode> downgradeLeavesNoTrace() {
        return new StepWalk(project).tests(new NoTrace());
    }

    /** After all revisions the database is as the model is; aborted without a model. */
    public void modelMatches() {
        new ModelCheck(project).modelMatches();
    }

    /** The environment's model has all entities of the class path but those among the tests. */
    public void entitiesAreKnown() {
        new ModelCheck(project).entitiesAreKnown();
    }

    /** A test for each revision from the first on that {@link MigrationSuite#data} speaks of. */
    public Stream<DynamicNode> dataSurvives() {
        return new DataWalk(project).tests();
    }

    /** A test for each head and each parent of a merge: if it is run first, the schema is the same. */
    public Stream<DynamicNode> allOrdersAgree() {
        return new OrderCheck(project).tests();
    }

    /** The script of all revisions makes the schema and as many rows as running them. */
    public void scriptEqualsRun() {
        new ScriptCheck(project).scriptEqualsRun();
    }
}
