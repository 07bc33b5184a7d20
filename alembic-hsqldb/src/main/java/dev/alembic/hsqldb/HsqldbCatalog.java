package dev.alembic.hsqldb;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.reflect.StoredNames;
import dev.alembic.schema.Name;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The schemas that are read, and what was found in them.
 *
 * @param wanted names of the schemas, as the catalogue has them
 */
record HsqldbCatalog(Catalog catalog, ReflectedSchema<TableName> draft, StoredNames names, Set<String> wanted) {

    private static final Set<Long> LEAST = Set.of((long) Short.MIN_VALUE, (long) Integer.MIN_VALUE, Long.MIN_VALUE);

    private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** Asks about all schemas, and goes on with the rows about tables that are wanted. */
    void listOfTables(String sql, BiConsumer<ReflectedTable, CatalogRow> read) {
        catalog.list(sql, row -> {
            Optional<ReflectedTable> table = draft.table(name(row));
            table.ifPresent(found -> read.accept(found, row));
            return table.isPresent();
        });
    }

    /** The table that a row is about. */
    TableName name(CatalogRow row) {
        return names.table(row.text("table_schema"), row.text("table_name"));
    }

    /** The columns in an array of names. */
    List<Name> names(CatalogRow row, String column) {
        return row.texts(column).stream().map(names::name).toList();
    }

    /** SQL about the columns of one table, where each is written with schema and table in front. */
    static SqlExpression expression(CatalogRow row, String column) {
        String qualifier = quoted(row.text("table_schema")) + "." + quoted(row.text("table_name")) + ".";
        String[] pieces = row.text(column).split("'", -1);
        for (int i = 0; i < pieces.length; i += 2) {
            pieces[i] = pieces[i].replace(qualifier, "");
        }
        return SqlExpression.text(String.join("'", pieces));
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** How numbers are counted; the least number of the type is no choice. */
    static SequenceOptions counting(CatalogRow row) {
        return new SequenceOptions(
                row.number("identity_start"),
                row.number("identity_increment"),
                row.number("identity_minimum").filter(number -> !LEAST.contains(number)),
                row.number("identity_maximum"),
                false,
                false,
                Optional.of(row.flag("identity_cycle")),
                Optional.empty(),
                Optional.empty());
    }
}
