package dev.alembic.spring.boot;

import static dev.alembic.spring.boot.Applications.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.alembic.spring.boot.AlembicEndpoint.ContextReport;
import dev.alembic.spring.boot.DatabaseReport.RevisionReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an application tells of its migrations while it works. */
class ObservationTest {

    private static final String EXPOSED = "management.endpoints.web.exposure.include=alembic";

    private static final String HEALTH = "management.health.alembic.enabled=true";

    @TempDir
    Path folder;

    @Test
    void the_endpoint_tells_where_the_database_stands() {
        shop().withPropertyValues(EXPOSED, "alembic.target=aaaa").run(context -> {
            ContextReport report = Objects.requireNonNull(
                    context.getBean(AlembicEndpoint.class).report().contexts().get(context.getId()));
            assertThat(report.parentId()).isNull();
            assertThat(report.alembicBeans())
                    .containsOnly(entry(
                            "alembic",
                            new DatabaseReport(
                                    false,
                                    List.of("aaaa"),
                                    List.of("bbbb"),
                                    List.of("bbbb"),
                                    List.of(
                                            new RevisionReport(
                                                    "bbbb", "phones", List.of("aaaa"), List.of(), null, false),
                                            new RevisionReport(
                                                    "aaaa", "create customers", List.of(), List.of(), null, true)))));
        });
    }

    @Test
    void the_endpoint_looks_at_parents_too() {
        shop().withPropertyValues(EXPOSED)
                .run(parent -> new ApplicationContextRunner()
                        .withParent(parent)
                        .withBean(AlembicEndpoint.class)
                        .run(context -> {
                            AlembicEndpoint.Report report =
                                    context.getBean(AlembicEndpoint.class).report();
                            assertThat(report.contexts()).hasSize(2);
                            assertThat(Objects.requireNonNull(report.contexts().get(context.getId()))
                                            .parentId())
                                    .isEqualTo(parent.getId());
                        }));
    }

    @Test
    void the_endpoint_is_exposed_on_demand_only() {
        shop().run(context -> assertThat(context).doesNotHaveBean(AlembicEndpoint.class));
    }

    @Test
    void health_tells_of_pending_revisions_on_demand() {
        shop().run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        shop().withPropertyValues(HEALTH)
                .run(context -> assertThat(health(context))
                        .isEqualTo(Health.up()
                                .withDetail("alembic", "on all heads")
                                .build()));
        shop().withPropertyValues(HEALTH, "alembic.target=aaaa")
                .run(context -> assertThat(health(context))
                        .isEqualTo(Health.outOfService()
                                .withDetail("alembic", "pending: bbbb")
                                .build()));
    }

    @Test
    void a_database_that_a_newer_application_has_migrated_is_no_reason_to_end_this_one() {
        shop().withPropertyValues(HEALTH).run(context -> {
            new JdbcTemplate(context.getBean(DataSource.class))
                    .update("update alembic_version set version_num = 'cccc'");
            assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
        });
    }

    private static Health health(ApplicationContext context) {
        return context.getBean(HealthIndicator.class).health();
    }

    @Test
    void runs_and_steps_are_timed() {
        shop().withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("alembic.run")
                            .tag("outcome", "success")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("alembic.step")
                            .tags("revision", "bbbb", "kind", "upgrade", "outcome", "success")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void failures_are_timed() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve("one.sql"), "-- revision: cccc\n-- upgrade\nDROP TABLE nothing;\n");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        shop().withBean(MeterRegistry.class, () -> meters)
                .withPropertyValues("alembic.script-location=" + folder)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(meters.get("alembic.run")
                                    .tag("outcome", "failure")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                    assertThat(meters.get("alembic.step")
                                    .tags("revision", "cccc", "outcome", "failure")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }
}
