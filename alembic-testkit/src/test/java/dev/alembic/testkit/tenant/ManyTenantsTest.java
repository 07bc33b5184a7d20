package dev.alembic.testkit.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.FailurePolicy;
import dev.alembic.tenant.Tenant;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResult.State;
import dev.alembic.tenant.TenantResults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many schemas in one PostgreSQL as {@code tenants.number} says, with twenty revisions. */
class ManyTenantsTest {

    private static final int NUMBER = Integer.getInteger("tenants.number", 50);
    private static final int REVISIONS = 20;
    private static final int PARALLEL = 4;

    /** Below this number, what a run costs by itself counts for more than the tenants. */
    private static final int MEASURED = 1_000;

    @TempDir
    Path folder;

    @Test
    void a_failure_in_the_middle_is_told_the_rest_is_done_and_the_second_run_is_quick() {
        try (TenantDatabase database = TenantDatabase.postgresql(folder)) {
            database.revisions(REVISIONS);
            String middle = "c" + NUMBER / 2;
            database.execute("CREATE SCHEMA " + middle, "CREATE TABLE %s.t7 (id integer)".formatted(middle));

            TenantResults<RunResult> first = tenants(database).upgrade("head");

            assertThat(first.in(State.DONE)).hasSize(NUMBER - 1);
            assertThat(first.in(State.FAILED))
                    .extracting(result -> result.tenant().name())
                    .containsExactly(middle);
            database.execute("DROP TABLE %s.t7".formatted(middle));

            TenantResults<RunResult> second = tenants(database).upgrade("head");

            assertThat(second.all().stream()
                            .filter(result -> !result.value().orElseThrow().isUpToDate())
                            .map(TenantResult::tenant))
                    .extracting(Tenant::name)
                    .containsExactly(middle);

            TenantResults<RunResult> third = tenants(database).upgrade("head");

            assertThat(third.all())
                    .allSatisfy(
                            result -> assertThat(result.value().orElseThrow().isUpToDate())
                                    .isTrue());
            System.out.printf(
                    "%d tenants, %d revisions: %d ms, with one left %d ms, with nothing to do %d ms%n",
                    NUMBER, REVISIONS, first.millis(), second.millis(), third.millis());
            assertThat(third.millis()).isLessThan(first.millis() / (NUMBER < MEASURED ? 2 : 20));
        }
    }

    private static Tenants tenants(TenantDatabase database) {
        List<Tenant> all = IntStream.rangeClosed(1, NUMBER)
                .mapToObj(i -> Tenant.ofSchema("c" + i))
                .toList();
        return database.builder()
                .url(database.url())
                .build()
                .tenants(all)
                .parallel(PARALLEL)
                .onFailure(FailurePolicy.CONTINUE);
    }
}
