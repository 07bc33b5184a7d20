package dev.alembic.op;

import java.util.List;
import java.util.Optional;

/**
 * Drops something that is no table, such as a view.
 *
 * @param object what it is, as it stands in a sentence: {@code view 'active_tasks'}
 * @param drop the statements that drop it, in order
 * @param create the statements that made it, to bring it back
 */
public record DropObject(String object, List<String> drop, List<String> create) implements CustomOperation {

    /** Copies the lists. */
    public DropObject {
        drop = List.copyOf(drop);
        create = List.copyOf(create);
    }

    @Override
    public List<Operation> expand(String dialect) {
        return drop.stream().<Operation>map(ExecuteSql::new).toList();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new CreateObject(object, create, drop));
    }

    @Override
    public String describe() {
        return "dropObject(\"" + object + "\")";
    }
}
