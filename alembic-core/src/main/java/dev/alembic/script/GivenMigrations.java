package dev.alembic.script;

import dev.alembic.migration.Migration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Migrations that an application hands over as objects. */
final class GivenMigrations {

    private final Map<String, Migration> byClass = new LinkedHashMap<>();
    private final List<RevisionFile> revisions;

    /**
     * Reads what their classes say of them.
     *
     * @throws dev.alembic.error.ScriptException if a class wears no {@code @Revision}
     */
    GivenMigrations(Collection<? extends Migration> migrations) {
        List<RevisionFile> all = new ArrayList<>();
        migrations.forEach(migration -> all.add(add(migration)));
        this.revisions = List.copyOf(all);
    }

    private RevisionFile add(Migration migration) {
        RevisionFile revision = AnnotatedClass.read(migration.getClass()).loadedAs(RevisionFile.Kind.OBJECT);
        byClass.put(revision.name(), migration);
        return revision;
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
