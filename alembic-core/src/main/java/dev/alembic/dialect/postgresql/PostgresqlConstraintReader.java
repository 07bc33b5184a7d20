package dev.alembic.dialect.postgresql;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads constraints, but for EXCLUDE, which {@link PostgresqlIndexReader} reads. Inherited ones come
 * with their parent; those that a foreign key to a partitioned table has for each partition are the
 * server's own.
 */
final class PostgresqlConstraintReader {

    private static final String CONSTRAINTS = """
            SELECT k.conrelid AS owner, k.conname AS name, k.contype AS kind,
                   k.condeferrable AS is_deferrable, k.condeferred AS is_deferred,
                   k.convalidated AS is_valid, %s AS is_enforced,
                   k.contype = 'f' AND EXISTS (
                     SELECT 1 FROM pg_catalog.pg_trigger g
                     WHERE g.tgconstraint = k.oid AND g.tgenabled IN ('D', 'R')
                   ) AS is_disabled,
                   k.contype = 'c' AND k.connoinherit AS is_not_inherited,
                   d.description AS comment,
                   pg_get_expr(k.conbin, k.conrelid, true) AS condition,
                   (SELECT array_agg(a.attname::text ORDER BY u.place)
                    FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                   ) AS columns,
                   rn.nspname AS referred_schema, rc.relname AS referred_table,
                   CASE WHEN k.contype = 'f' THEN (
                    SELECT array_agg(a.attname::text ORDER BY u.place)
                    FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
                   ) END AS referred_columns,
                   k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match,
                   %s AS set_columns,
                   %s AS is_nulls_not_distinct,
                   CASE WHEN i.indnatts > i.indnkeyatts THEN (
                    SELECT array_agg(a.attname::text ORDER BY u.place)
                    FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                    WHERE u.place > i.indnkeyatts
                   ) END AS included
            FROM pg_catalog.pg_constraint k
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
            LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
            LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
            LEFT JOIN pg_catalog.pg_description d ON d.objoid = k.oid
              AND d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objsubid = 0
            WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0 AND k.conislocal
              AND k.conrelid = ANY (?::oid[])
            ORDER BY k.conrelid, position(k.contype::text IN 'pufc'), k.conname
            """;
    // PostgreSQL 15: ON DELETE SET NULL (columns), NULLS NOT DISTINCT.
    private static final String SET_COLUMNS = """
            (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY u.place)
             FROM unnest(k.confdelsetcols) WITH ORDINALITY AS u(number, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number)\
            """;

    private static final Map<String, String> ACTIONS =
            Map.of("r", "RESTRICT", "c", "CASCADE", "n", "SET NULL", "d", "SET DEFAULT");
    private static final Map<String, String> MATCHES = Map.of("f", "FULL", "p", "PARTIAL");

    private final PostgresqlCatalog catalog;

    PostgresqlConstraintReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        boolean isSince15 = catalog.isSince(15);
        catalog.listOfTables(
                CONSTRAINTS.formatted(
                        catalog.isSince(18) ? "k.conenforced" : "true",
                        isSince15 ? SET_COLUMNS : "NULL",
                        isSince15 ? "i.indnullsnotdistinct" : "false"),
                this::constraint);
    }

    private Optional<ReflectedTable> constraint(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.draft().table(row.text("owner"));
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Constraint read(CatalogRow row) {
        Optional<Name> name = Optional.of(Name.exactly(row.text("name")));
        ConstraintTraits traits = traits(row);
        return switch (row.text("kind")) {
            case "p" -> new PrimaryKeyConstraint(name, names(row, "columns"), traits);
            case "u" -> new UniqueConstraint(name, names(row, "columns"), traits);
            case "f" -> new ForeignKeyConstraint(name, names(row, "columns"), reference(row), traits);
            default ->
                new CheckConstraint(
                        name,
                        SqlExpression.text(catalog.definition(row, "condition").orElseThrow()),
                        traits);
        };
    }

    private static List<Name> names(CatalogRow row, String column) {
        return row.texts(column).stream().map(Name::exactly).toList();
    }

    private static ConstraintTraits traits(CatalogRow row) {
        ConstraintTraits traits = ConstraintTraits.NONE;
        if (row.flag("is_deferrable")) {
            traits = traits.deferrable(true);
        }
        if (row.flag("is_deferred")) {
            traits = traits.initially("DEFERRED");
        }
        if (row.optional("comment").isPresent()) {
            traits = traits.comment(row.text("comment"));
        }
        if (!row.flag("is_enforced")) {
            traits = traits.option("postgresql_" + PostgresqlConstraintWriter.NOT_ENFORCED, true);
        } else if (row.flag("is_disabled")) {
            traits = traits.option("postgresql_" + PostgresqlConstraintWriter.DISABLED, true);
        } else if (!row.flag("is_valid")) {
            traits = traits.option("postgresql_not_valid", true);
        }
        if (row.flag("is_not_inherited")) {
            traits = traits.option("postgresql_no_inherit", true);
        }
        if (row.flag("is_nulls_not_distinct")) {
            traits = traits.option("postgresql_nulls_not_distinct", true);
        }
        List<String> included = row.texts("included");
        return included.isEmpty() ? traits : traits.option("postgresql_include", included);
    }

    private Reference reference(CatalogRow row) {
        Optional<String> onDelete = Optional.ofNullable(ACTIONS.get(row.text("on_delete")));
        Optional<String> columns = row.optional("set_columns");
        return new Reference(
                catalog.name(row.text("referred_schema"), row.text("referred_table")),
                names(row, "referred_columns"),
                onDelete.map(action -> columns.map(c -> action + " (" + c + ")").orElse(action)),
                Optional.ofNullable(ACTIONS.get(row.text("on_update"))),
                Optional.ofNullable(MATCHES.get(row.text("match"))),
                false);
    }
}
