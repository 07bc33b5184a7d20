package dev.alembic.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one execution.
 *
 * @param values in the order of the question marks; a value may be null
 */
public record Row(List<@Nullable Object> values) {

    /** Copies the list. */
    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
