package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index while it is read, element by element; or the EXCLUDE constraint that it stands for. */
final class PostgresqlReflectedIndex {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /** The option of an index that is there but not used, and forbids nothing. */
    static final String INVALID = "invalid";

    private final PostgresqlCatalog catalog;
    private final ReflectedTable table;
    private final Name name;
    private final boolean isUnique;
    private final boolean isExclusion;
    private final String method;
    private final Optional<String> predicate;
    private final ConstraintTraits traits;
    private final List<SqlExpression> elements = new ArrayList<>();
    private final List<ExcludeElement> exclusions = new ArrayList<>();
    private final List<String> included = new ArrayList<>();
    private final Map<String, String> operatorClasses = new LinkedHashMap<>();
    private Options options = Options.NONE;

    /** Begins with the row of the first element. */
    PostgresqlReflectedIndex(PostgresqlCatalog catalog, ReflectedTable table, CatalogRow row) {
        this.catalog = catalog;
        this.table = table;
        name = Name.exactly(row.text("name"));
        isUnique = row.flag("is_unique");
        isExclusion = row.optional("exclusion").isPresent();
        method = row.text("method");
        predicate = catalog.definition(row, "predicate");
        traits = traits(row);
        if (!row.flag("is_valid")) {
            option(INVALID, true);
        }
        if (row.flag("is_nulls_not_distinct")) {
            option("nulls_not_distinct", true);
        }
        Map<String, String> storage = PostgresqlCatalog.storage(row, "storage");
        if (!storage.isEmpty()) {
            option("with", storage);
        }
        row.optional("tablespace").ifPresent(space -> option("tablespace", space));
    }

    private static ConstraintTraits traits(CatalogRow row) {
        ConstraintTraits traits = ConstraintTraits.NONE;
        if (row.flag("is_deferrable")) {
            traits = traits.deferrable(true);
        }
        if (row.flag("is_deferred")) {
            traits = traits.initially("DEFERRED");
        }
        return row.optional("comment").map(traits::comment).orElse(traits);
    }

    private void option(String key, Object value) {
        options = options.with("postgresql_" + key, value);
    }

    /** The next element. */
    void add(CatalogRow row) {
        if (row.flag("is_included")) {
            included.add(row.text("column_name"));
        } else if (isExclusion) {
            exclusions.add(new ExcludeElement(expression(row), row.text("operator"), row.optional("operator_class")));
        } else {
            SqlExpression expression = expression(row);
            row.optional("operator_class").ifPresent(type -> classify(expression, type));
            elements.add(ordered(labelled(expression, row), row.integer("ordering")));
        }
    }

    private SqlExpression expression(CatalogRow row) {
        Optional<String> text = catalog.definition(row, "expression");
        if (text.isEmpty()) {
            return SqlExpression.column(Name.exactly(row.text("column_name")));
        }
        return SqlExpression.text(
                row.optional("collation").map(c -> text.get() + " COLLATE " + c).orElse(text.get()));
    }

    private void classify(SqlExpression expression, String operatorClass) {
        operatorClasses.put(expression.asColumn().map(Name::text).orElseGet(this::label), operatorClass);
    }

    /** Operator classes of expressions are given by a label. */
    private SqlExpression labelled(SqlExpression expression, CatalogRow row) {
        return row.optional("operator_class").isPresent()
                        && expression.asColumn().isEmpty()
                ? new SqlExpression.Label(label(), expression)
                : expression;
    }

    private String label() {
        return "expression_" + (elements.size() + 1);
    }

    private static SqlExpression ordered(SqlExpression expression, int ordering) {
        return switch (ordering) {
            case DESCENDING -> expression.desc().nullsLast();
            case DESCENDING | NULLS_FIRST -> expression.desc();
            case NULLS_FIRST -> expression.nullsFirst();
            default -> expression;
        };
    }

    /** Adds what came out to the table. */
    void addToTable() {
        if (isExclusion) {
            ConstraintTraits all = included.isEmpty() ? traits : traits.option("postgresql_include", included);
            table.add(new ExcludeConstraint(
                    Optional.of(name), exclusions, Optional.of(method), predicate.map(SqlExpression::text), all));
            return;
        }
        if (!method.equals("btree")) {
            option("using", method);
        }
        if (!included.isEmpty()) {
            option("include", included);
        }
        if (!operatorClasses.isEmpty()) {
            option("ops", operatorClasses);
        }
        predicate.ifPresent(condition -> option("where", SqlExpression.text(condition)));
        table.add(new Index(Optional.of(name), elements, isUnique, options));
    }
}
