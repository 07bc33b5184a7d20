package dev.alembic.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what can't be meant within one table. */
final class TableMistakes {

    private final Table table;
    private final Consumer<String> mistakes;
    private final List<String> known;

    TableMistakes(Table table, Consumer<String> mistakes) {
        this.table = table;
        this.mistakes = mistakes;
        this.known =
                table.columns().stream().map(column -> column.name().text()).toList();
    }

    void find() {
        Set<String> seen = new HashSet<>();
        for (Column column : table.columns()) {
            if (!seen.add(column.name().text())) {
                add("has column \"%s\" twice. Leave one of them.".formatted(column.name()));
            }
            if (column.name().text().isBlank()) {
                add("has a column without a name, of the type %s.".formatted(column.type()));
            }
            negative(column);
        }
        table.primaryKey().ifPresent(key -> columns("the primary key", key.columns()));
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof PrimaryKeyConstraint)) {
                String what = described(kind(constraint), constraint.name(), constraint.columns());
                columns(what, constraint.columns());
            }
        }
        for (Index index : table.indexes()) {
            columns(described("the index", index.name(), index.columns()), index.columns());
        }
    }

    private static String kind(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint ? "the foreign key" : "the constraint";
    }

    private static String described(String kind, Optional<Name> name, List<Name> columns) {
        return name.map(given -> kind + " \"" + given + "\"").orElseGet(() -> kind + " on " + Name.join(columns));
    }

    private void columns(String what, List<Name> columns) {
        for (Name column : columns) {
            if (known.stream().noneMatch(column.text()::equalsIgnoreCase)) {
                String meant = ModelCheck.meant(column.text(), known);
                add("%s names column \"%s\", which the table doesn't have.%s".formatted(what, column, meant));
            }
        }
    }

    private void negative(Column column) {
        Optional<Integer> length = Optional.empty();
        if (column.type() instanceof StringType text) {
            length = text.length();
        } else if (column.type() instanceof LargeBinaryType bytes) {
            length = bytes.length();
        } else if (column.type() instanceof NumericType number) {
            length = number.precision();
        }
        length.filter(given -> given < 0)
                .ifPresent(given ->
                        add("column \"%s\" has the length %d. Give one above zero.".formatted(column.name(), given)));
    }

    private void add(String sentence) {
        mistakes.accept("Table \"%s\": %s".formatted(table.name(), sentence));
    }
}
