package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import dev.alembic.error.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what can't be meant in a model, before a database stumbles over it. */
public final class ModelCheck {

    private final MetaData model;
    private final Predicate<TableName> existsBesides;
    private final List<String> mistakes = new ArrayList<>();

    private ModelCheck(MetaData model, Predicate<TableName> existsBesides) {
        this.model = model;
        this.existsBesides = existsBesides;
    }

    /**
     * Refuses a model with mistakes: something twice, something that points nowhere, an empty name, a
     * negative length, a table's name that looks like a schema and a table.
     *
     * @param existsBesides whether a table that the model doesn't have is there, or may be
     * @throws AlembicException that names every mistake, with table and column
     */
    public static void refuseMistakes(MetaData model, Predicate<TableName> existsBesides) {
        ModelCheck check = new ModelCheck(model, existsBesides);
        check.tables();
        if (!check.mistakes.isEmpty()) {
            throw new AlembicException(
                    check.mistakes.size() == 1
                            ? check.mistakes.get(0)
                            : "The model has %d mistakes:\n  %s"
                                    .formatted(check.mistakes.size(), String.join("\n  ", check.mistakes)));
        }
    }

    private void tables() {
        Set<String> seen = new HashSet<>();
        for (Table table : model.tables()) {
            if (!seen.add(table.name().toString())) {
                mistakes.add("Table \"%s\" is in the model twice. Leave one of them.".formatted(table.name()));
            }
            name(table);
            new TableMistakes(table, mistakes::add).find();
            table.allConstraints().stream()
                    .filter(ForeignKeyConstraint.class::isInstance)
                    .forEach(foreignKey -> foreignKey(table, (ForeignKeyConstraint) foreignKey));
        }
    }

    private void name(Table table) {
        Name name = table.name().name();
        int dot = name.text().lastIndexOf('.');
        boolean isMeant = name.quoting() == Name.Quoting.ALWAYS || name.isFinal() || existsBesides.test(table.name());
        if (name.text().isBlank()) {
            mistakes.add("A table of the model has no name; its columns are %s.".formatted(names(table)));
        } else if (dot > 0 && dot < name.text().length() - 1 && !isMeant) {
            mistakes.add(("Table \"%s\" has a dot in its name. For a table in a schema, write"
                            + " table(tableName(\"%s\", \"%s\"), …); if the dot is meant, table(tableName(name(\"%s\")"
                            + ".quoted()), …).")
                    .formatted(name, name.text().substring(0, dot), name.text().substring(dot + 1), name));
        }
    }

    private static String names(Table table) {
        return Name.join(table.columns().stream().map(Column::name).toList());
    }

    private void foreignKey(Table table, ForeignKeyConstraint foreignKey) {
        Reference target = foreignKey.reference();
        String what = "Table \"%s\": the foreign key on %s".formatted(table.name(), Name.join(foreignKey.columns()));
        if (target.table().text().isEmpty()) {
            mistakes.add(what + " points nowhere. Write .references(\"table.column\") behind it.");
            return;
        }
        List<Table> found = model.tables().stream()
                .filter(other -> isSame(other.name(), target.table()))
                .toList();
        if (!found.isEmpty()) {
            columns(what, foreignKey, found.get(0));
        } else if (!existsBesides.test(target.table())) {
            mistakes.add("%s points at table \"%s\", which neither the model nor the database has.%s"
                    .formatted(what, target.table(), meant(target.table().toString(), tableNames())));
        }
    }

    private void columns(String what, ForeignKeyConstraint foreignKey, Table target) {
        List<Name> columns = foreignKey.reference().columns();
        List<String> known =
                target.columns().stream().map(column -> column.name().text()).toList();
        for (Name column : columns) {
            if (known.stream().noneMatch(column.text()::equalsIgnoreCase)) {
                mistakes.add("%s points at column \"%s.%s\", which isn't there.%s"
                        .formatted(what, target.name(), column, meant(column.text(), known)));
            }
        }
        if (columns.size() != foreignKey.columns().size()) {
            mistakes.add("%s has %d of its own and %d of \"%s\". Give both sides as many."
                    .formatted(what, foreignKey.columns().size(), columns.size(), target.name()));
        }
    }

    private List<String> tableNames() {
        return model.tables().stream().map(table -> table.name().toString()).toList();
    }

    /** Databases differ in what becomes of capitals; here only what no database finds is refused. */
    private static boolean isSame(TableName one, TableName other) {
        boolean isSameSchema = one.schemaText().isEmpty()
                || other.schemaText().isEmpty()
                || one.schemaText().equals(other.schemaText());
        return isSameSchema && one.text().equalsIgnoreCase(other.text());
    }

    static String meant(String word, List<String> known) {
        return Nearest.of(word, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
    }
}
