package dev.alembic.internal.script;

import dev.alembic.migration.Migration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Migrations that an application hands over as objects. */
final class GivenMigrations {

    private final Map<String, Migration> byClass = new LinkedHashMap<>();
    private final List<RevisionFile> revisions;

    /**
     * Reads what their classes say of them.
     *
     * @param listed what an index lists, by the names of the classes; it knows their comments too
     * @throws dev.alembic.error.ScriptException if a class wears no {@code @Revision}
     */
    GivenMigrations(Collection<? extends Migration> migrations, Supplier<Map<String, RevisionFile>> listed) {
        Map<String, RevisionFile> index = migrations.isEmpty() ? Map.of() : listed.get();
        List<RevisionFile> all = new ArrayList<>();
        migrations.forEach(migration -> all.add(add(migration, index)));
        this.revisions = List.copyOf(all);
    }

    private RevisionFile add(Migration migration, Map<String, RevisionFile> index) {
        RevisionFile revision = AnnotatedClass.read(migration.getClass());
        RevisionFile commented = index.getOrDefault(revision.name(), revision);
        byClass.put(revision.name(), migration);
        return (commented.info().message().isEmpty() ? revision : commented).loadedAs(RevisionFile.Kind.OBJECT);
    }

    boolean isEmpty() {
        return revisions.isEmpty();
    }

    /** The revisions that they are, in the given order. */
    List<RevisionFile> revisions() {
        return revisions;
    }

    /** Whether one of them is an object of this class. */
    boolean has(String className) {
        return byClass.containsKey(className);
    }

    /** The object of the class with this name. */
    Migration get(String className) {
        Migration migration = byClass.get(className);
        if (migration == null) {
            throw new IllegalStateException("no migration of class " + className);
        }
        return migration;
    }
}
