package dev.alembic.batch;

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
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Identifiers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A change of names or of SQL wherever they stand in the definition of a table. */
final class ItemChange {

    /** Options that hold SQL about rows, as texts. */
    private static final String CONDITION = "where";

    private final TableName table;
    private final SqlChange change;

    ItemChange(TableName table, SqlChange change) {
        this.table = table;
        this.change = change;
    }

    /** Gives a column another name, and everything in its table that names it. */
    static ItemChange renaming(TableName table, Name from, Name to, Identifiers identifiers) {
        return new ItemChange(table, new ColumnRenamer(table, from, to, identifiers));
    }

    /** Whether something names the column: it differs if the column is called otherwise. */
    static boolean isNamedBy(Constraint constraint, TableName table, Name column, Identifiers names) {
        return !probe(table, column, names).in(constraint).equals(constraint);
    }

    static boolean isNamedBy(Index index, TableName table, Name column, Identifiers names) {
        return !probe(table, column, names).in(index).equals(index);
    }

    private static ItemChange probe(TableName table, Name column, Identifiers names) {
        return renaming(table, column, Name.of("_alembic_" + column.text().length()), names);
    }

    /** A column, which may be the one itself, or computed from it. */
    Column in(Column column) {
        Column renamed = column.named(change.in(column.name()));
        Optional<Computed> computed = column.asComputed();
        return computed.isEmpty()
                ? withChecks(renamed)
                : withChecks(renamed.serverDefault(new Computed(
                        change.in(computed.get().expression()), computed.get().stored())));
    }

    private Column withChecks(Column column) {
        return BareColumn.of(column, column.checks().stream().map(this::check).toList());
    }

    /** A constraint of the table. */
    Constraint in(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return primaryKey(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(
                    unique.name(), change.in(unique.columns()), KeyOptions.replace(unique.traits(), change::in));
        } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return foreignKey.on(change.in(foreignKey.columns())).reference(reference(foreignKey));
        } else if (constraint instanceof CheckConstraint check) {
            return check(check);
        }
        return exclude((ExcludeConstraint) constraint);
    }

    PrimaryKeyConstraint primaryKey(PrimaryKeyConstraint key) {
        return new PrimaryKeyConstraint(
                key.name(), change.in(key.columns()), KeyOptions.replace(key.traits(), change::in));
    }

    private CheckConstraint check(CheckConstraint check) {
        return new CheckConstraint(check.name(), change.in(check.condition()), check.traits());
    }

    /** A foreign key that points at its own table follows on both ends. */
    private Reference reference(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        return reference.table().matches(table)
                ? new Reference(
                        reference.table(),
                        change.in(reference.columns()),
                        reference.onDelete(),
                        reference.onUpdate(),
                        reference.match(),
                        reference.useAlter())
                : reference;
    }

    private ExcludeConstraint exclude(ExcludeConstraint exclude) {
        return new ExcludeConstraint(
                exclude.name(),
                exclude.elements().stream().map(this::element).toList(),
                exclude.using(),
                exclude.where().map(change::in),
                exclude.traits());
    }

    private ExcludeElement element(ExcludeElement element) {
        return new ExcludeElement(change.in(element.expression()), element.operator(), element.operatorClass());
    }

    /** An index of the table. */
    Index in(Index index) {
        return new Index(
                index.name(),
                index.elements().stream().map(change::in).toList(),
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
            return change.in(expression);
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(this::name).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> renamed = new LinkedHashMap<>();
            map.forEach((k, v) -> renamed.put(name(k), v));
            return renamed;
        }
        return value instanceof String sql && key.endsWith(CONDITION) ? change.in(sql) : value;
    }

    private Object name(Object value) {
        return value instanceof String column ? change.in(Name.exactly(column)).text() : value;
    }
}
