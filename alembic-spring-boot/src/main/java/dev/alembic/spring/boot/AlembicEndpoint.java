package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.context.ApplicationContext;

/** Tells which revisions there are and where the databases stand; only reads. */
@Endpoint(id = "alembic")
public final class AlembicEndpoint {

    private final ApplicationContext context;

    /** Looks at the beans of this context and of those above it. */
    public AlembicEndpoint(ApplicationContext context) {
        this.context = context;
    }

    /** Where each database stands now. */
    @ReadOperation
    public Report report() {
        Map<String, ContextReport> contexts = new LinkedHashMap<>();
        ApplicationContext each = context;
        while (each != null) {
            contexts.put(String.valueOf(each.getId()), report(each));
            each = each.getParent();
        }
        return new Report(contexts);
    }

    private static ContextReport report(ApplicationContext context) {
        Map<String, DatabaseReport> databases = new LinkedHashMap<>();
        context.getBeansOfType(Alembic.class)
                .forEach((name, alembic) -> databases.put(name, DatabaseReport.of(alembic)));
        ApplicationContext parent = context.getParent();
        return new ContextReport(databases, parent == null ? null : parent.getId());
    }

    /**
     * All that there is to tell.
     *
     * @param contexts what each application context has, by its id
     */
    public record Report(Map<String, ContextReport> contexts) {}

    /**
     * What an application context has.
     *
     * @param alembicBeans by the names of the beans
     * @param parentId the id of the context above it, if there is one
     */
    public record ContextReport(
            Map<String, DatabaseReport> alembicBeans,
            @Nullable String parentId) {}
}
