package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import java.util.Optional;

/** Reads columns. */
final class PostgresqlColumnReader {

    // A sequence is joined where it feeds an identity, or where it belongs to the column and the
    // default is nothing but its next value: that is what SERIAL makes.
    private static final String COLUMNS = """
            SELECT a.attrelid AS owner, a.attname AS name, a.atttypid AS type_id, a.attndims AS dimensions,
                   format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AND (a.attrelid, a.attnum)
                     NOT IN (SELECT n.conrelid, n.conkey[1] FROM pg_catalog.pg_constraint n
                       WHERE n.contype = 'n' AND n.conrelid <> 0 AND NOT n.convalidated) AS is_not_null,
                   CASE WHEN pg_collation_is_visible(co.oid) THEN co.collname
                     ELSE '"' || replace(cn.nspname, '"', '""') || '"."' || replace(co.collname, '"', '""') || '"'
                     END AS collation, pg_get_expr(ad.adbin, ad.adrelid) AS value,
                   a.attidentity AS identity, a.attgenerated AS generated,
                   d.description AS comment, s.seqrelid AS sequence, sc.relname AS sequence_name,
                   tc.relname AS table_name,
                   CASE WHEN a.attislocal THEN false ELSE EXISTS (
                     SELECT 1 FROM pg_catalog.pg_inherits h
                     JOIN pg_catalog.pg_attribute p ON p.attrelid = h.inhparent AND p.attname = a.attname
                     LEFT JOIN pg_catalog.pg_attrdef pd ON pd.adrelid = p.attrelid AND pd.adnum = p.attnum
                     WHERE h.inhrelid = a.attrelid AND p.attnotnull = a.attnotnull
                       AND pg_get_expr(pd.adbin, pd.adrelid) IS NOT DISTINCT FROM pg_get_expr(ad.adbin, ad.adrelid)
                   ) END AS is_inherited,
                   s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_class tc ON tc.oid = a.attrelid
            LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
              AND a.attcollation <> t.typcollation
            LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
            LEFT JOIN pg_catalog.pg_description d ON d.objoid = a.attrelid
              AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = a.attnum
            LEFT JOIN (
              pg_catalog.pg_depend o JOIN pg_catalog.pg_sequence s ON s.seqrelid = o.objid
            ) ON o.classid = 'pg_catalog.pg_class'::regclass
              AND o.refclassid = 'pg_catalog.pg_class'::regclass
              AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
              AND (o.deptype = 'i' OR o.deptype = 'a'
                AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
                AND pg_get_expr(ad.adbin, ad.adrelid) =
                  format('nextval(%L::regclass)', s.seqrelid::regclass))
            LEFT JOIN pg_catalog.pg_class sc ON sc.oid = s.seqrelid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY (?::oid[])
            ORDER BY a.attrelid, a.attnum
            """;

    private final PostgresqlCatalog catalog;
    private final PostgresqlTypeReader types;

    PostgresqlColumnReader(PostgresqlCatalog catalog, PostgresqlTypeReader types) {
        this.catalog = catalog;
        this.types = types;
    }

    void read() {
        catalog.listOfTables(COLUMNS, this::column);
    }

    private Optional<ReflectedTable> column(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.draft().table(row.text("owner"));
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Column read(CatalogRow row) {
        SqlType type = types.type(row.text("type_id"), row.text("type"));
        if (row.optional("collation").isPresent()) {
            type = collated(type, row.text("collation"));
        }
        Column column =
                Column.of(Name.exactly(row.text("name")), type).nullability(Optional.of(!row.flag("is_not_null")));
        if (row.optional("comment").isPresent()) {
            column = column.comment(row.text("comment"));
        }
        if (row.flag("is_inherited")) {
            column = column.option(PostgresqlTableWriter.INHERITED, true);
        }
        boolean isSerial =
                row.filled("identity").isEmpty() && row.optional("sequence").isPresent();
        Optional<ServerDefault> value = isSerial ? Optional.empty() : serverDefault(row);
        Column full = value.map(column::serverDefault).orElse(column);
        return isSerial ? serial(full, row) : full;
    }

    private static Column serial(Column column, CatalogRow row) {
        Name usual = SerialName.of(row.text("table_name"), row.text("name"));
        String sequence = row.text("sequence_name");
        Column serial = column.autoincrement(true);
        return usual.text().equals(sequence) ? serial : serial.option("postgresql_" + CounterChange.SEQUENCE, sequence);
    }

    private static SqlType collated(SqlType type, String collation) {
        if (type instanceof StringType text) {
            return text.collate(collation);
        } else if (type instanceof TextType text) {
            return text.collate(collation);
        } else if (type instanceof LiteralType text) {
            return text.collate(collation);
        } else if (type instanceof ArrayType array) {
            return new ArrayType(collated(array.item(), collation), array.dimensions());
        }
        return type;
    }

    private Optional<ServerDefault> serverDefault(CatalogRow row) {
        Optional<String> identity = row.filled("identity");
        if (identity.isPresent()) {
            return Optional.of(new Identity(
                    Optional.of(identity.get().equals("a")), false, PostgresqlSequenceReader.options(row)));
        }
        Optional<SqlExpression> value = catalog.definition(row, "value").map(SqlExpression::text);
        return row.filled("generated").isPresent()
                ? value.map(
                        v -> new Computed(v, Optional.of(row.text("generated").equals("s"))))
                : value.map(ServerDefault::expression);
    }
}
