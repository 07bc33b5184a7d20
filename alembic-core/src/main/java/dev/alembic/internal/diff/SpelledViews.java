package dev.alembic.internal.diff;

import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Spells the names of a model as the database does, where it takes both for one: a name in another
 * case is no other object, and it keeps its spelling.
 */
final class SpelledViews {

    private final NameRules rules;
    private final Map<String, TableView> live = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();

    SpelledViews(NameRules rules, Collection<TableView> live) {
        this.rules = rules;
        live.forEach(view -> this.live.putIfAbsent(rules.table(view.name()), view));
    }

    private Optional<TableView> counterpart(TableName name) {
        return Optional.ofNullable(live.get(rules.table(name)));
    }

    private Optional<Spelling> spelling(TableName name) {
        return counterpart(name)
                .map(view -> spellings.computeIfAbsent(view.name().key(), any -> new Spelling(rules, view.table())));
    }

    /** The view of a table of the model. */
    TableView of(TableView model) {
        Optional<TableName> name = counterpart(model.name()).map(TableView::name);
        if (name.isEmpty()) {
            return withForeignKeys(model);
        }
        Spelling spelling = spelling(model.name()).orElseThrow();
        TableName spelled = name.get().matches(model.name()) ? model.name() : name.get();
        Map<String, Column> columns = columns(model, spelling);
        return new TableView(
                model.table().named(spelled),
                columns,
                model.autoincrementColumns().stream().map(spelling::column).toList(),
                model.enumerated().stream()
                        .map(column -> Objects.requireNonNull(
                                columns.get(spelling.column(column.name()).text())))
                        .toList(),
                model.primaryKey().map(spelling::in),
                all(model.uniques(), spelling),
                all(model.foreignKeys(), spelling).stream().map(this::pointing).toList(),
                all(model.checks(), spelling),
                all(model.typeChecks(), spelling),
                all(model.excludes(), spelling),
                model.indexes().stream().map(spelling::in).toList());
    }

    private static Map<String, Column> columns(TableView model, Spelling spelling) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : model.columns().values()) {
            Column spelled = column.named(spelling.column(column.name()));
            columns.put(spelled.name().text(), spelled);
        }
        return columns;
    }

    private static <T extends Constraint> List<T> all(List<T> constraints, Spelling spelling) {
        return constraints.stream().map(spelling::in).toList();
    }

    private TableView withForeignKeys(TableView view) {
        return new TableView(
                view.table(),
                view.columns(),
                view.autoincrementColumns(),
                view.enumerated(),
                view.primaryKey(),
                view.uniques(),
                view.foreignKeys().stream().map(this::pointing).toList(),
                view.checks(),
                view.typeChecks(),
                view.excludes(),
                view.indexes());
    }

    private ForeignKeyConstraint pointing(ForeignKeyConstraint key) {
        Reference reference = key.reference();
        return counterpart(reference.table())
                .map(target -> {
                    TableName name = target.name().matches(reference.table()) ? reference.table() : target.name();
                    Spelling spelling = spelling(reference.table()).orElseThrow();
                    return key.reference(reference.to(name, spelling.columns(reference.columns())));
                })
                .orElse(key);
    }
}
