package dev.alembic.reflect;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the foreign keys of a table together from their columns, as JDBC tells them. */
final class JdbcForeignKeys {

    private static final Map<Integer, String> ACTIONS = Map.of(
            DatabaseMetaData.importedKeyCascade, "CASCADE",
            DatabaseMetaData.importedKeySetNull, "SET NULL",
            DatabaseMetaData.importedKeySetDefault, "SET DEFAULT",
            DatabaseMetaData.importedKeyRestrict, "RESTRICT");

    private final StoredNames names;
    private final Map<String, ForeignKeyConstraint> keys = new TreeMap<>();
    private String unnamed = "";

    JdbcForeignKeys(StoredNames names) {
        this.names = names;
    }

    /** The next column of a key; rows come by table pointed at and by place in the key. */
    ForeignKeyConstraint column(CatalogRow row) {
        TableName referred =
                new TableName(row.filled("pktable_schem").flatMap(names::schema), names.name(row.text("pktable_name")));
        Reference reference = new Reference(
                referred,
                List.of(names.name(row.text("pkcolumn_name"))),
                action(row, "delete_rule"),
                action(row, "update_rule"),
                Optional.empty(),
                false);
        Name column = names.name(row.text("fkcolumn_name"));
        if (row.integer("key_seq") == 1) {
            unnamed = referred + " " + keys.size();
        }
        Optional<String> name = row.filled("fk_name");
        ForeignKeyConstraint key =
                new ForeignKeyConstraint(name.map(names::name), List.of(column), reference, traits(row));
        return keys.merge(name.orElse(unnamed), key, JdbcForeignKeys::joined);
    }

    private static Optional<String> action(CatalogRow row, String column) {
        return row.number(column).map(Long::intValue).flatMap(rule -> Optional.ofNullable(ACTIONS.get(rule)));
    }

    private static ConstraintTraits traits(CatalogRow row) {
        return switch (row.integer("deferrability")) {
            case DatabaseMetaData.importedKeyInitiallyDeferred ->
                ConstraintTraits.NONE.deferrable(true).initially("DEFERRED");
            case DatabaseMetaData.importedKeyInitiallyImmediate -> ConstraintTraits.NONE.deferrable(true);
            default -> ConstraintTraits.NONE;
        };
    }

    private static ForeignKeyConstraint joined(ForeignKeyConstraint key, ForeignKeyConstraint next) {
        Reference reference = key.reference();
        return new ForeignKeyConstraint(
                key.name(),
                both(key.columns(), next.columns()),
                new Reference(
                        reference.table(),
                        both(reference.columns(), next.reference().columns()),
                        reference.onDelete(),
                        reference.onUpdate(),
                        reference.match(),
                        false),
                key.traits());
    }

    private static List<Name> both(List<Name> some, List<Name> more) {
        List<Name> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The keys, by name. */
    Collection<ForeignKeyConstraint> all() {
        return keys.values();
    }
}
