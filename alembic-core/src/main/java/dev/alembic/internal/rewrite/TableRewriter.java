package dev.alembic.internal.rewrite;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlLexis;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change of names or of SQL wherever they stand in the definition of a table. */
public final class TableRewriter {

    /** Options that hold SQL about rows, as texts. */
    private static final String CONDITION = "where";

    private final TableName table;
    private final DefinitionRewriter change;

    /** Changes what is said about the columns of {@code table}. */
    public TableRewriter(TableName table, DefinitionRewriter change) {
        this.table = table;
        this.change = change;
    }

    /** Gives a column another name, and everything in its table that names it. */
    public static TableRewriter renaming(TableName table, Name from, Name to, Identifiers identifiers, SqlLexis lexis) {
        return new TableRewriter(table, new ColumnRenamer(table, from, to, identifiers, lexis));
    }

    /** Whether something names the column: it differs if the column is called otherwise. */
    public static boolean isNamedBy(
            Constraint constraint, TableName table, Name column, Identifiers names, SqlLexis lexis) {
        return !probe(table, column, names, lexis).rewrite(constraint).equals(constraint);
    }

    /** Whether an index names the column. */
    public static boolean isNamedBy(Index index, TableName table, Name column, Identifiers names, SqlLexis lexis) {
        return !probe(table, column, names, lexis).rewrite(index).equals(index);
    }

    private static TableRewriter probe(TableName table, Name column, Identifiers names, SqlLexis lexis) {
        return renaming(table, column, Name.of("_alembic_" + column.text().length()), names, lexis);
    }

    /** The table itself, or another one whose foreign keys may point at it. */
    public Table rewrite(Table some) {
        boolean isOwn = some.name().matches(table);
        return some.withItems(some.items().stream()
                .map(item -> isOwn ? rewrite(item) : pointing(item))
                .toList());
    }

    private TableItem rewrite(TableItem item) {
        if (item instanceof Column column) {
            return rewrite(column);
        }
        return item instanceof Index index ? rewrite(index) : rewrite((Constraint) item);
    }

    private TableItem pointing(TableItem item) {
        return item instanceof ForeignKeyConstraint foreignKey ? foreignKey.reference(reference(foreignKey)) : item;
    }

    /** A column, which may be the one itself, or computed from it. */
    public Column rewrite(Column column) {
        Column renamed = column.named(change.rewrite(column.name()))
                .checks(column.checks().stream().map(this::check).toList());
        return column.asComputed()
                .map(computed ->
                        renamed.serverDefault(new Computed(change.rewrite(computed.expression()), computed.stored())))
                .orElse(renamed);
    }

    /** A constraint of the table. */
    public Constraint rewrite(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return primaryKey(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(
                    unique.name(), change.rewrite(unique.columns()), KeyOptions.rewrite(unique.traits(), change));
        } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return foreignKey(foreignKey);
        } else if (constraint instanceof CheckConstraint check) {
            return check(check);
        }
        return exclude((ExcludeConstraint) constraint);
    }

    /** The primary key of the table. */
    public PrimaryKeyConstraint primaryKey(PrimaryKeyConstraint key) {
        return new PrimaryKeyConstraint(
                key.name(), change.rewrite(key.columns()), KeyOptions.rewrite(key.traits(), change));
    }

    private CheckConstraint check(CheckConstraint check) {
        return new CheckConstraint(check.name(), change.rewrite(check.condition()), check.traits());
    }

    /** A foreign key that points at its own table follows on both ends. */
    private ForeignKeyConstraint foreignKey(ForeignKeyConstraint foreignKey) {
        Reference reference = reference(foreignKey);
        return foreignKey
                .on(change.rewrite(foreignKey.columns()))
                .reference(new Reference(
                        reference.table(),
                        reference.columns(),
                        reference.onDelete().map(this::action),
                        reference.onUpdate().map(this::action),
                        reference.match(),
                        reference.useAlter()));
    }

    /** An action may name columns: {@code SET NULL (a)}. */
    private String action(String action) {
        return action.contains("(") ? change.rewrite(action) : action;
    }

    private Reference reference(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        return reference.table().matches(table)
                ? reference.to(reference.table(), change.rewrite(reference.columns()))
                : reference;
    }

    private ExcludeConstraint exclude(ExcludeConstraint exclude) {
        return new ExcludeConstraint(
                exclude.name(),
                exclude.elements().stream().map(this::element).toList(),
                exclude.using(),
                exclude.where().map(change::rewrite),
                KeyOptions.rewrite(exclude.traits(), change));
    }

    private ExcludeElement element(ExcludeElement element) {
        return new ExcludeElement(change.rewrite(element.expression()), element.operator(), element.operatorClass());
    }

    /** An index of the table. */
    public Index rewrite(Index index) {
        return new Index(
                index.name(),
                index.elements().stream().map(change::rewrite).toList(),
                index.isUnique(),
                options(index.options()));
    }

    private Options options(Options options) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        options.values().forEach((key, value) -> renamed.put(key, option(key, value)));
        return new Options(renamed);
    }

    private Object option(String key, Object value) {
        if (value instanceof SqlExpression expression) {
            return change.rewrite(expression);
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(this::name).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> renamed = new LinkedHashMap<>();
            map.forEach((k, v) -> renamed.put(name(k), v));
            return renamed;
        }
        return value instanceof String sql && key.endsWith(CONDITION) ? change.rewrite(sql) : value;
    }

    private Object name(Object value) {
        return value instanceof String column
                ? change.rewrite(Name.exactly(column)).text()
                : value;
    }
}
