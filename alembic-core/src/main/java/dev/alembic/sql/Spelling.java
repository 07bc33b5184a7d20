package dev.alembic.sql;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlExpression.Label;
import dev.alembic.schema.SqlExpression.Unary;
import dev.alembic.schema.Table;
import dev.alembic.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database spells the names of a table's columns, constraints and indexes, which somebody
 * else may spell otherwise.
 */
public final class Spelling {

    private final NameRules rules;
    private final Map<String, Name> columns = new HashMap<>();
    private final Map<String, Name> items = new HashMap<>();
    private final Map<String, Name> present = new HashMap<>();

    /** As this table of the database spells them. */
    public Spelling(NameRules rules, Table table) {
        this.rules = rules;
        table.columns().forEach(this::knowColumn);
        table.constraints().forEach(constraint -> constraint.name().ifPresent(this::knowItem));
        table.columns().stream()
                .flatMap(column -> column.checks().stream())
                .forEach(check -> check.name().ifPresent(this::knowItem));
        table.indexes().forEach(index -> index.name().ifPresent(this::knowItem));
    }

    private void knowColumn(Column column) {
        columns.putIfAbsent(rules.column(column.name()), column.name());
    }

    private void knowItem(Name name) {
        items.putIfAbsent(rules.item(name), name);
        present.putIfAbsent(rules.column(name), name);
    }

    /** The name of a column. */
    public Name column(Name name) {
        return spelled(name, columns.get(rules.column(name)));
    }

    /** The names of columns. */
    public List<Name> columns(List<Name> names) {
        return names.stream().map(this::column).toList();
    }

    /** The name of a constraint or an index. */
    public Name item(Name name) {
        return spelled(name, items.get(rules.item(name)));
    }

    /** The name of a constraint or an index that is meant, though it may be in another case. */
    public Name present(Name name) {
        return spelled(name, present.get(rules.column(name)));
    }

    private static Name spelled(Name name, @Nullable Name found) {
        return found == null || found.text().equals(name.text()) ? name : found;
    }

    /** The constraint with its names. */
    @SuppressWarnings("unchecked")
    public <T extends Constraint> T in(T constraint) {
        Optional<Name> name = constraint.name().map(this::item);
        if (constraint instanceof PrimaryKeyConstraint key) {
            return (T) new PrimaryKeyConstraint(name, columns(key.columns()), key.traits());
        } else if (constraint instanceof UniqueConstraint unique) {
            return (T) new UniqueConstraint(name, columns(unique.columns()), unique.traits());
        } else if (constraint instanceof CheckConstraint check) {
            return (T) new CheckConstraint(name, check.condition(), check.traits());
        } else if (constraint instanceof ForeignKeyConstraint key) {
            ForeignKeyConstraint own = key.on(columns(key.columns()));
            return (T) name.map(own::named).orElse(own);
        }
        return name.map(found -> (T) constraint.named(found)).orElse(constraint);
    }

    /** The index with its names. */
    public Index in(Index index) {
        List<SqlExpression> elements =
                index.elements().stream().map(this::expression).toList();
        return new Index(index.name().map(this::item), elements, index.isUnique(), index.options());
    }

    /** Columns and their order; what is a text stays, since no database tells its case apart. */
    private SqlExpression expression(SqlExpression expression) {
        if (expression instanceof Unary unary) {
            return new Unary(unary.kind(), expression(unary.operand()));
        } else if (expression instanceof Label label) {
            return new Label(label.label(), expression(label.expression()));
        }
        return expression
                .asColumn()
                .map(this::column)
                .map(SqlExpression::column)
                .orElse(expression);
    }
}
