package dev.alembic.junit;

import dev.alembic.AlembicBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The tests that a history of revisions has to pass; a test class implements it and wears {@link
 * Migrations}. A test that isn't wanted is overridden without an annotation, or with {@code @Test
 * @Disabled("why")}.
 *
 * <pre>{@code
 * @Migrations(scripts = "db", url = "jdbc:postgresql://localhost/shop_{n}", user = "shop", password = "shop")
 * class SchemaTest implements MigrationSuite {
 *     @Override
 *     public void configure(AlembicBuilder alembic) {
 *         alembic.model(Models.METADATA);
 *     }
 * }
 * }</pre>
 *
 * @see <a href="https://pytest-alembic.readthedocs.io/en/latest/">pytest-alembic, which began it</a>
 */
@ExtendWith(MigrationsExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public interface MigrationSuite {

    /** Says what the annotation doesn't, such as the model; called for each database. */
    default void configure(AlembicBuilder alembic) {}

    /**
     * The databases of the tests, where their url is known only at run time, such as that of a
     * container.
     *
     * @param annotated what the annotation says
     */
    default TestDatabases databases(TestDatabases annotated) {
        return annotated;
    }

    /** Adds rows that must survive revisions, and what they must have become. */
    default void data(DataCases cases) {}

    /** There is one head, so that everybody's next revision builds on the same one. */
    @Test
    default void singleHead(MigrationChecks checks) {
        checks.singleHead();
    }

    /** All revisions run on an empty database. */
    @Test
    default void upgrade(MigrationChecks checks) {
        checks.upgrade();
    }

    /** Each revision can be taken back and run again. */
    @TestFactory
    default Stream<DynamicNode> upDownUp(MigrationChecks checks) {
        return checks.upDownUp();
    }

    /** Each downgrade leaves the schema as it was before the upgrade. */
    @TestFactory
    default Stream<DynamicNode> downgradeLeavesNoTrace(MigrationChecks checks) {
        return checks.downgradeLeavesNoTrace();
    }

    /** After all revisions the database is as the model is. */
    @Test
    default void modelMatches(MigrationChecks checks) {
        checks.modelMatches();
    }

    /** The model leaves out no entity of the class path. */
    @Test
    default void entitiesAreKnown(MigrationChecks checks) {
        checks.entitiesAreKnown();
    }

    /** Rows survive each revision and become what {@link #data} says. */
    @TestFactory
    default Stream<DynamicNode> dataSurvives(MigrationChecks checks) {
        return checks.dataSurvives();
    }

    /** Branches lead to the same schema, whichever is run first. */
    @TestFactory
    default Stream<DynamicNode> allOrdersAgree(MigrationChecks checks) {
        return checks.allOrdersAgree();
    }

    /** The printed script does what the run does. */
    @Test
    default void scriptEqualsRun(MigrationChecks checks) {
        checks.scriptEqualsRun();
    }
}
