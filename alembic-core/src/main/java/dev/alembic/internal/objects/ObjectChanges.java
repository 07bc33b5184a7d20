package dev.alembic.internal.objects;

import dev.alembic.comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What makes views, functions and the like as files say.
 *
 * @param before what goes before tables change, also what comes again in another form
 * @param after what comes when tables are as they are to be
 * @param outOfTheWay the names of those that aren't there while tables change
 */
public record ObjectChanges(List<Difference> before, List<Difference> after, Set<String> outOfTheWay) {

    /** Nothing. */
    public static final ObjectChanges NONE = new ObjectChanges(List.of(), List.of(), Set.of());

    /** Copies the collections. */
    public ObjectChanges {
        before = List.copyOf(before);
        after = List.copyOf(after);
        outOfTheWay = Set.copyOf(outOfTheWay);
    }

    /** All of them around those of tables. */
    public List<Difference> around(List<Difference> tables) {
        List<Difference> all = new ArrayList<>(before);
        all.addAll(tables);
        all.addAll(after);
        return all;
    }
}
