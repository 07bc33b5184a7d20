package dev.alembic.hsqldb;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Reads constraints, but for those that only say NOT NULL. */
final class HsqldbConstraintReader {

    private static final String CONSTRAINTS = """
            SELECT t.*, c.CHECK_CLAUSE, k.NAMES, x.PKTABLE_SCHEM, x.PKTABLE_NAME, x.REFERRED,
                   r.DELETE_RULE, r.UPDATE_RULE
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
            LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
              ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
              ON r.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            LEFT JOIN (
              SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ARRAY_AGG(COLUMN_NAME ORDER BY ORDINAL_POSITION) AS NAMES
              FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
              GROUP BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME) k
              ON k.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            LEFT JOIN (
              SELECT FKTABLE_SCHEM, FK_NAME, PKTABLE_SCHEM, PKTABLE_NAME,
                     ARRAY_AGG(PKCOLUMN_NAME ORDER BY KEY_SEQ) AS REFERRED
              FROM INFORMATION_SCHEMA.SYSTEM_CROSSREFERENCE
              GROUP BY FKTABLE_SCHEM, FK_NAME, PKTABLE_SCHEM, PKTABLE_NAME) x
              ON x.FKTABLE_SCHEM = t.CONSTRAINT_SCHEMA AND x.FK_NAME = t.CONSTRAINT_NAME
            WHERE t.CONSTRAINT_TYPE <> 'CHECK' OR t.CONSTRAINT_NAME NOT LIKE 'SYS~_CT~_%' ESCAPE '~'
              OR NOT REGEXP_MATCHES(c.CHECK_CLAUSE, '.*[^)] IS NOT NULL')
            ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME, t.CONSTRAINT_TYPE DESC, t.CONSTRAINT_NAME
            """;

    private final HsqldbCatalog catalog;

    HsqldbConstraintReader(HsqldbCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.listOfTables(CONSTRAINTS, (draft, row) -> draft.add(constraint(row)));
    }

    private Constraint constraint(CatalogRow row) {
        Optional<Name> name = Optional.of(catalog.names().name(row.text("constraint_name")));
        List<Name> columns = catalog.names(row, "names");
        ConstraintTraits none = ConstraintTraits.NONE;
        return switch (row.text("constraint_type")) {
            case "PRIMARY KEY" -> new PrimaryKeyConstraint(name, columns, none);
            case "UNIQUE" -> new UniqueConstraint(name, columns, none);
            case "FOREIGN KEY" -> new ForeignKeyConstraint(name, columns, reference(row), none);
            default -> new CheckConstraint(name, HsqldbCatalog.expression(row, "check_clause"), none);
        };
    }

    private Reference reference(CatalogRow row) {
        return new Reference(
                catalog.names().table(row.text("pktable_schem"), row.text("pktable_name")),
                catalog.names(row, "referred"),
                action(row.text("delete_rule")),
                action(row.text("update_rule")),
                Optional.empty(),
                false);
    }

    private static Optional<String> action(String rule) {
        return Optional.of(rule).filter(action -> !action.equals("NO ACTION") && !action.equals("RESTRICT"));
    }
}
