package dev.alembic.schema;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives constraints and indexes of a table the names that a convention makes for them, so that they
 * keep them under another convention.
 */
record NamedTable(Table table, NamingConvention naming) {

    private static final String GIVEN_NAME = "%(constraint_name)s";

    Table named() {
        Stream<TableItem> given =
                table.items().stream().map(item -> item instanceof Column c ? column(c) : named(item));
        Stream<TableItem> implied = table.columns().stream().flatMap(this::implied);
        return table.withItems(
                Stream.of(given, implied, keyOfFlags()).flatMap(items -> items).toList());
    }

    private Stream<TableItem> keyOfFlags() {
        Optional<PrimaryKeyConstraint> key =
                table.primaryKey().filter(k -> !table.constraints().contains(k));
        return key.stream()
                .<TableItem>map(this::named)
                .filter(k -> ((Constraint) k).name().isPresent());
    }

    /** What the flags of a column are short for. */
    private Stream<TableItem> implied(Column column) {
        Stream<TableItem> uniques = Table.constraintsOf(column).stream()
                .filter(UniqueConstraint.class::isInstance)
                .map(this::named);
        return Stream.concat(uniques, Table.indexOf(column).stream().map(this::named));
    }

    /** The column without those flags. */
    private Column column(Column column) {
        return new Column(
                column.name(),
                type(column.type()),
                column.nullability(),
                column.isPrimaryKey(),
                false,
                false,
                column.autoincrement(),
                column.serverDefault(),
                column.comment(),
                column.references().stream()
                        .map(key -> (ForeignKeyConstraint) named(key))
                        .toList(),
                column.checks().stream()
                        .map(check -> (CheckConstraint) named(check))
                        .toList(),
                column.isSystem(),
                column.options());
    }

    private SqlType type(SqlType type) {
        return type instanceof BooleanType bool
                ? new BooleanType(
                        bool.hasConstraint(), bool.name().flatMap(n -> naming.name(ConstraintKind.CHECK, n, name())))
                : type;
    }

    private TableName name() {
        return table.name();
    }

    private TableItem named(TableItem item) {
        if (item instanceof Index index) {
            return naming.name(index, name()).map(index::named).orElse(index);
        }
        Constraint constraint = (Constraint) item;
        String template = naming.templates().getOrDefault(constraint.kind().conventionKey(), "");
        boolean isNameless = constraint.name().isEmpty() && template.contains(GIVEN_NAME);
        return isNameless
                ? constraint
                : naming.name(constraint, name()).map(constraint::named).orElse(constraint);
    }
}
