package dev.alembic.lint;

import dev.alembic.schema.TableName;
import java.util.OptionalLong;

/** How large tables are. */
@FunctionalInterface
public interface TableSizes {

    /** Nothing is known. */
    TableSizes UNKNOWN = table -> OptionalLong.empty();

    /** About how many rows a table has; absent if that isn't known. */
    OptionalLong rows(TableName table);
}
