package dev.alembic.hibernate;

import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Indexes, as org.hibernate.tool.schema.internal.StandardIndexExporter writes them. */
final class Indexes {

    private static final Pattern WHERE =
            Pattern.compile("\\s*where\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Export export;

    Indexes(Export export) {
        this.export = export;
    }

    List<Index> read(Table table) {
        return table.getIndexes().values().stream().map(this::read).toList();
    }

    private Index read(org.hibernate.mapping.Index index) {
        List<SqlExpression> elements = index.getSelectables().stream()
                .map(element ->
                        ordered(element(element), index.getSelectableOrderMap().get(element)))
                .toList();
        Index read =
                new Index(Optional.of(export.names().index(index.getName())), elements, index.isUnique(), Options.NONE);
        return NewerHibernate.options(index).map(sql -> withTail(read, sql)).orElse(read);
    }

    private SqlExpression element(Selectable element) {
        return element instanceof Column column
                ? SqlExpression.column(export.names().column(column))
                : SqlExpression.text(element.getText(export.hibernate()));
    }

    private static SqlExpression ordered(SqlExpression element, @Nullable String order) {
        String words = order == null ? "" : order.toLowerCase(Locale.ROOT);
        SqlExpression ordered = words.contains("desc") ? element.desc() : element;
        ordered = words.contains("nulls first") ? ordered.nullsFirst() : ordered;
        return words.contains("nulls last") ? ordered.nullsLast() : ordered;
    }

    /** The index with what stands behind its columns. */
    static Index withTail(Index index, String sql) {
        Matcher where = WHERE.matcher(sql);
        if (where.matches()) {
            return index.where(where.group(1));
        }
        LeftOut.report("index \"%s\"".formatted(index.name().map(Name::text).orElse("")), sql);
        return index;
    }
}
