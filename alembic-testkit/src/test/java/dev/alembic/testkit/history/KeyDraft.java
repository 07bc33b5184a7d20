package dev.alembic.testkit.history;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The primary key of a random table.
 *
 * @param name of its first column
 * @param type of its first column
 * @param counting what lets the first column count, or not
 * @param second name of its second column; absent: it has none
 */
record KeyDraft(String name, SqlType type, UnaryOperator<Column> counting, Optional<String> second) {

    /** Those of both columns. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        second.ifPresent(names::add);
        return names;
    }

    List<TableItem> items(SqlType typeOfSecond) {
        List<TableItem> items = new ArrayList<>();
        items.add(counting.apply(Column.of(Name.of(name), type).primaryKey()));
        second.ifPresent(column ->
                items.add(Column.of(Name.of(column), typeOfSecond).primaryKey().autoincrement(false)));
        return items;
    }
}
