package dev.alembic.batch;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Options of keys that say something about each of their columns, as SQL: order, collation. */
final class KeyOptions {

    private static final String COLUMNS = "_columns";

    private KeyOptions() {}

    /** Without what is said about the column at this place. */
    static ConstraintTraits without(ConstraintTraits traits, int place) {
        return change(traits, texts -> {
            List<String> left = new ArrayList<>(texts);
            left.remove(place);
            return left;
        });
    }

    /** With each text changed. */
    static ConstraintTraits replace(ConstraintTraits traits, UnaryOperator<String> change) {
        return change(traits, texts -> texts.stream().map(change).toList());
    }

    private static ConstraintTraits change(ConstraintTraits traits, UnaryOperator<List<String>> change) {
        Map<String, Object> changed = new LinkedHashMap<>();
        traits.options()
                .values()
                .forEach((key, value) -> changed.put(
                        key,
                        key.endsWith(COLUMNS) && value instanceof Collection<?> texts
                                ? change.apply(
                                        texts.stream().map(Object::toString).toList())
                                : value));
        return new ConstraintTraits(traits.deferrable(), traits.initially(), traits.comment(), new Options(changed));
    }
}
