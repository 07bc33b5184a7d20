package dev.alembic.op;

import java.util.List;
import java.util.Optional;

/**
 * Creates something that is no table, such as a view, by the statements that the database knows for it.
 *
 * @param object what it is, as it stands in a sentence: {@code view 'active_tasks'}
 * @param create the statements that make it, in order
 * @param drop the statements that drop it, in order
 */
public record CreateObject(String object, List<String> create, List<String> drop) implements CustomOperation {

    /** Copies the lists. */
    public CreateObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }

    @Override
    public List<Operation> expand(String dialect) {
        return create.stream().<Operation>map(ExecuteSql::new).toList();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropObject(object, drop, create));
    }

    @Override
    public String describe() {
        return "createObject(\"" + object + "\")";
    }
}
