package dev.alembic.junit;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Brings databases and checks to the tests of a class, and clears up after them. */
final class MigrationsExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(MigrationsExtension.class);

    /** Made by JUnit. */
    MigrationsExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MigrationChecks.class || type == MigratedDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext context, ExtensionContext test) {
        Parameter parameter = context.getParameter();
        MigrationProject project = project(test);
        if (parameter.getType() == MigrationChecks.class) {
            return new MigrationChecks(project);
        }
        MigratedDatabase database = database(project, context.findAnnotation(AtRevision.class));
        test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Lent.class, type -> new Lent(), Lent.class)
                .databases()
                .add(database);
        return database;
    }

    private static MigratedDatabase database(MigrationProject project, Optional<AtRevision> wanted) {
        if (wanted.isEmpty()) {
            return project.atHeads();
        }
        MigratedDatabase database = project.empty();
        if (!wanted.get().value().equals("base")) {
            database.upgrade(wanted.get().value());
        }
        return database;
    }

    /** One for each class, however many tests ask for it. */
    private static MigrationProject project(ExtensionContext test) {
        Object instance = test.getTestInstances()
                .map(instances -> instances.getAllInstances().get(0))
                .orElseThrow(() -> new ParameterResolutionException(
                        "Databases are brought to tests and @BeforeEach, not to constructors or @BeforeAll."));
        return ofClass(test)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        MigrationProject.class,
                        type -> new MigrationProject(annotation(instance.getClass()), instance),
                        MigrationProject.class);
    }

    private static Optional<Migrations> annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, Migrations.class);
    }

    private static ExtensionContext ofClass(ExtensionContext test) {
        ExtensionContext context = test;
        while (context.getTestMethod().isPresent()) {
            context = context.getParent().orElseThrow();
        }
        return context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Lent lent = test.getStore(NAMESPACE).remove(Lent.class, Lent.class);
        if (lent != null) {
            lent.databases().forEach(MigratedDatabase::close);
        }
    }

    /** A class within another one leaves the other's project alone. */
    @Override
    public void afterAll(ExtensionContext type) {
        MigrationProject project = type.getStore(NAMESPACE).remove(MigrationProject.class, MigrationProject.class);
        if (project != null) {
            project.close();
        }
    }

    private record Lent(List<MigratedDatabase> databases) {

        Lent() {
            this(new ArrayList<>());
        }
    }
}
