package dev.alembic.dialect.h2;

import dev.alembic.error.AlembicException;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads constraints. Joined here: H2 has no index for it on its catalogue. */
final class H2ConstraintReader {

    private static final String CONSTRAINTS = """
            SELECT *
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
            ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_TYPE DESC, CONSTRAINT_NAME
            """;
    private static final String RULES = "SELECT * FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS";
    private static final String CHECKS = "SELECT * FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS";

    /** H2 knows no difference, and calls it the one or the other, depending on its version. */
    private static final Set<String> USUAL_ACTIONS = Set.of("NO ACTION", "RESTRICT");

    private final H2Catalog catalog;
    private final Map<CatalogKey, KeyColumns.Key> keys = new HashMap<>();
    private final Map<CatalogKey, Rule> rules = new HashMap<>();
    private final Map<CatalogKey, String> checks = new HashMap<>();

    H2ConstraintReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    /** What a foreign key points at: a primary key or a unique constraint. */
    private record Rule(CatalogKey referred, Optional<String> onDelete, Optional<String> onUpdate) {}

    void read() {
        keys.putAll(new KeyColumns(catalog).read());
        catalog.catalog().list(RULES, row -> rules.put(CatalogKey.constraint(row), rule(row)));
        catalog.catalog()
                .list(
                        CHECKS,
                        row -> checks.put(CatalogKey.constraint(row), H2Literals.plain(row.text("check_clause"))));
        catalog.catalog().list(CONSTRAINTS, this::constraint);
    }

    private static Rule rule(CatalogRow row) {
        return new Rule(
                new CatalogKey(row.text("unique_constraint_schema"), row.text("unique_constraint_name")),
                row.optional("delete_rule").filter(action -> !USUAL_ACTIONS.contains(action)),
                row.optional("update_rule").filter(action -> !USUAL_ACTIONS.contains(action)));
    }

    private Optional<ReflectedTable> constraint(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.table(row);
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Constraint read(CatalogRow row) {
        CatalogKey id = CatalogKey.constraint(row);
        Optional<Name> name = Optional.of(catalog.names().name(id.name()));
        return switch (row.text("constraint_type")) {
            case "PRIMARY KEY" -> new PrimaryKeyConstraint(name, known(keys, id).columns(), traits(row));
            case "UNIQUE" -> new UniqueConstraint(name, known(keys, id).columns(), traits(row));
            case "FOREIGN KEY" -> new ForeignKeyConstraint(name, known(keys, id).columns(), reference(id), traits(row));
            default -> new CheckConstraint(name, SqlExpression.text(known(checks, id)), traits(row));
        };
    }

    private static <T> T known(Map<CatalogKey, T> all, CatalogKey constraint) {
        return Optional.ofNullable(all.get(constraint))
                .orElseThrow(() -> new AlembicException(
                        "H2's catalogue doesn't say all about the constraint \"%s\".".formatted(constraint.name())));
    }

    private static ConstraintTraits traits(CatalogRow row) {
        ConstraintTraits traits =
                row.filled("remarks").map(ConstraintTraits.NONE::comment).orElse(ConstraintTraits.NONE);
        boolean isNullsNotDistinct =
                row.has("nulls_distinct") && row.optional("nulls_distinct").equals(Optional.of("NO"));
        return isNullsNotDistinct ? traits.option("h2_nulls_not_distinct", true) : traits;
    }

    private Reference reference(CatalogKey foreignKey) {
        Rule rule = known(rules, foreignKey);
        KeyColumns.Key referred = known(keys, rule.referred);
        List<Name> columns = known(keys, foreignKey).positions().stream()
                .map(position -> referred.columns().get(position - 1))
                .toList();
        return new Reference(
                catalog.names()
                        .table(referred.table().schema(), referred.table().name()),
                columns,
                rule.onDelete,
                rule.onUpdate,
                Optional.empty(),
                false);
    }
}
