package dev.alembic.junit;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.RevisionView;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.scratch.ScratchDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that the tests of a class are about, and their databases. The database that has all
 * revisions is made once and copied, where such databases can be copied.
 */
final class MigrationProject implements AutoCloseable {

    private static final String DEFAULT_CONFIG = "alembic.ini";

    private final Optional<Migrations> annotation;
    private final Object test;
    private final ScratchDatabases maker;
    private @Nullable MigratedDatabase finished;

    /**
     * The project of a test.
     *
     * @param test an instance of its class
     */
    MigrationProject(Optional<Migrations> annotation, Object test) {
        this.annotation = annotation;
        this.test = test;
        TestDatabases annotated = TestDatabases.at(said(Migrations::url))
                .user(said(Migrations::user))
                .password(said(Migrations::password));
        TestDatabases wanted = test instanceof MigrationSuite suite ? suite.databases(annotated) : annotated;
        this.maker = new ScratchDatabases(wanted.place());
    }

    private String said(Function<Migrations, String> what) {
        return annotation.map(what).orElse("");
    }

    /** An instance of the class with the tests. */
    Object test() {
        return test;
    }

    /** The rows that must survive. */
    DataCases data() {
        DataCases cases = new DataCases();
        if (test instanceof MigrationSuite suite) {
            suite.data(cases);
        }
        return cases;
    }

    /** A builder with the settings, which knows no database yet. */
    private AlembicBuilder builder() {
        AlembicBuilder builder = configured();
        if (test instanceof MigrationSuite suite) {
            suite.configure(builder);
        }
        return builder;
    }

    private AlembicBuilder configured() {
        String scripts = said(Migrations::scripts);
        String config = said(Migrations::config);
        boolean isFile = !config.isEmpty() || (scripts.isEmpty() && Files.isRegularFile(Path.of(DEFAULT_CONFIG)));
        AlembicBuilder builder = isFile ? Alembic.of(file(config)) : Alembic.builder();
        return scripts.isEmpty() ? builder : builder.scripts(scripts);
    }

    private static Config file(String named) {
        Path file = Path.of(named.isEmpty() ? DEFAULT_CONFIG : named);
        return Config.load(file, Config.DEFAULT_SECTION, name -> Optional.ofNullable(System.getenv(name)));
    }

    /** Reads revisions; connects to nothing. */
    Alembic files() {
        return builder().build();
    }

    /** A database without anything in it. */
    MigratedDatabase empty() {
        return new MigratedDatabase(maker, maker.create(), this::builder);
    }

    /** An empty database for many single steps, which nobody will ask for its history. */
    MigratedDatabase emptyForSteps() {
        return new MigratedDatabase(
                maker, maker.create(), () -> builder().configure(environment -> environment.historyTable(false)));
    }

    /** A database that stands on all heads. */
    MigratedDatabase atHeads() {
        if (!maker.copies()) {
            return upgraded();
        }
        if (finished == null) {
            finished = upgraded();
        }
        finished.disconnect();
        return new MigratedDatabase(maker, maker.copy(finished.place()), this::builder);
    }

    private MigratedDatabase upgraded() {
        MigratedDatabase database = empty();
        database.upgrade("heads");
        return database;
    }

    /** All revisions, in the order in which an upgrade of an empty database runs them. */
    List<RevisionView> inOrder() {
        try (MigratedDatabase database = empty()) {
            return database.alembic().pending();
        }
    }

    /**
     * The ids of the revisions that are not downgraded.
     *
     * @throws ConfigException if it isn't a revision that the annotation names
     */
    Set<String> outOfUse() {
        String lowest = annotation.map(Migrations::downTo).orElse("base");
        if (lowest.equals("base")) {
            return Set.of();
        }
        Map<String, RevisionView> all =
                files().history().stream().collect(Collectors.toMap(RevisionView::id, view -> view));
        Deque<String> open = new ArrayDeque<>();
        files().show(lowest).forEach(view -> open.add(view.id()));
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            RevisionView view = all.get(open.remove());
            if (view != null && found.add(view.id())) {
                open.addAll(view.revises());
                open.addAll(view.dependsOn());
            }
        }
        return found;
    }

    /** A revision in the words of a message: {@code 3f9c1d2a7b40 (archive finished tasks)}. */
    static String words(RevisionView revision) {
        return revision.message().isEmpty() ? revision.id() : "%s (%s)".formatted(revision.id(), revision.message());
    }

    @Override
    public void close() {
        if (finished != null) {
            finished.disconnect();
        }
        maker.close();
    }
}
