package dev.alembic.op;

import java.util.List;
import java.util.Optional;

/**
 * Replaces something that is no table, such as a function, where it stands: whatever uses it goes on
 * using it.
 *
 * @param object what it is, as it stands in a sentence: {@code function 'f(integer)'}
 * @param replace the statements that make it as it is to be, in order
 * @param restore the statements that make it as it was, in order
 */
public record ReplaceObject(String object, List<String> replace, List<String> restore) implements CustomOperation {

    /** Copies the lists. */
    public ReplaceObject {
        replace = List.copyOf(replace);
        restore = List.copyOf(restore);
    }

    @Override
    public List<Operation> expand(String dialect) {
        return replace.stream().<Operation>map(ExecuteSql::new).toList();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new ReplaceObject(object, restore, replace));
    }

    @Override
    public String describe() {
        return "replaceObject(\"" + object + "\")";
    }
}
