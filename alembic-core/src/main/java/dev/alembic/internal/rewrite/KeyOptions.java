package dev.alembic.internal.rewrite;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Options of keys that speak of columns: what is said about each of their own, as SQL (order,
 * collation), and columns that the key only carries along.
 */
public final class KeyOptions {

    private static final String COLUMNS = "_columns";
    private static final String INCLUDED = "include";

    private KeyOptions() {}

    /** Without what is said about the column at this place. */
    public static ConstraintTraits without(ConstraintTraits traits, int place) {
        return change(traits, (key, texts) -> {
            List<String> left = new ArrayList<>(texts);
            if (key.endsWith(COLUMNS)) {
                left.remove(place);
            }
            return left;
        });
    }

    /** With every column that is named called as it is called afterwards. */
    static ConstraintTraits rewrite(ConstraintTraits traits, DefinitionRewriter change) {
        return change(
                traits,
                (key, texts) -> texts.stream()
                        .map(text -> key.endsWith(COLUMNS)
                                ? change.rewrite(text)
                                : change.rewrite(Name.exactly(text)).text())
                        .toList());
    }

    private static ConstraintTraits change(
            ConstraintTraits traits, BiFunction<String, List<String>, List<String>> change) {
        Map<String, Object> changed = new LinkedHashMap<>();
        traits.options().values().forEach((key, value) -> changed.put(key, changed(key, value, change)));
        return new ConstraintTraits(traits.deferrable(), traits.initially(), traits.comment(), new Options(changed));
    }

    private static Object changed(String key, Object value, BiFunction<String, List<String>, List<String>> change) {
        boolean areNames = key.endsWith(COLUMNS) || key.endsWith(INCLUDED);
        return areNames && value instanceof Collection<?> texts
                ? change.apply(key, texts.stream().map(Object::toString).toList())
                : value;
    }
}
