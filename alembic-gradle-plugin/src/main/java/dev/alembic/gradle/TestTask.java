package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import org.gradle.api.GradleException;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Fails if the way back of a revision, tried on a database that is there for that only, doesn't do what it says. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class TestTask extends AlembicTask {

    /** Made by Gradle. */
    public TestTask() {
        getGeneratedRows().convention(true);
    }

    /** Which revisions: {@code a:b}, {@code :} for all, or an id; absent for what is pending. */
    @Internal
    @Option(option = "range", description = "Which revisions: a:b, : for all, or an id; otherwise what is pending.")
    public abstract Property<String> getRange();

    /** Whether tables without rows get some. */
    @Internal
    public abstract Property<Boolean> getGeneratedRows();

    @Override
    void run(Alembic alembic) {
        ProofScope scope =
                getRange().isPresent() ? ProofScope.PENDING.range(getRange().get()) : ProofScope.PENDING;
        boolean isGenerating = getGeneratedRows().get();
        ProofResult result = alembic.proofs().downgrades(isGenerating ? scope : scope.withoutGeneratedRows());
        if (result.revisions().isEmpty()) {
            show("No revision is pending; --range=: tries all of them.");
            return;
        }
        result.lines().forEach(this::show);
        show(result.summary());
        if (result.hasFailures()) {
            throw new GradleException("The way back of a revision doesn't do what it says: see above.");
        }
    }
}
