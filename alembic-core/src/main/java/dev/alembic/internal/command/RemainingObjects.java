package dev.alembic.internal.command;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.internal.objects.ObjectChanges;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds beside tables, without what isn't there while tables change.
 *
 * @param all of it
 * @param changes what goes before
 */
record RemainingObjects(LiveObjects all, ObjectChanges changes) implements LiveObjects {

    private boolean remains(String what) {
        return changes.outOfTheWay().stream().noneMatch(gone -> gone.equals(what) || gone.startsWith(what + " on "));
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        return all.dependents(table).stream().filter(one -> remains(one.what())).toList();
    }

    @Override
    public List<Definition> holding(TableName table, Name column) {
        return all.holding(table, column).stream()
                .filter(one -> remains(one.what()))
                .toList();
    }

    @Override
    public List<Definition> users(List<TableName> tables) {
        return all.users(tables).stream().filter(one -> remains(one.what())).toList();
    }

    @Override
    public List<Dependent> belongings(TableName table) {
        return all.belongings(table).stream().filter(one -> remains(one.what())).toList();
    }

    @Override
    public List<Definition> rights() {
        return all.rights();
    }

    @Override
    public List<Definition> definitions() {
        return all.definitions().stream().filter(one -> remains(one.what())).toList();
    }

    @Override
    public List<String> brokenByRename(TableName table, Optional<Name> column) {
        return all.brokenByRename(table, column);
    }

    @Override
    public List<String> usersOfType(TableName type) {
        return all.usersOfType(type);
    }

    @Override
    public List<String> preparing(TableName table, Optional<Name> column) {
        return all.preparing(table, column);
    }

    @Override
    public List<String> bringingBack(TableName table, Optional<Name> column) {
        return all.bringingBack(table, column);
    }

    @Override
    public List<String> rightsOnSequence(TableName sequence) {
        return all.rightsOnSequence(sequence);
    }

    @Override
    public List<String> otherSchemas() {
        return all.otherSchemas();
    }

    @Override
    public boolean hasSchema(String name) {
        return all.hasSchema(name);
    }
}
