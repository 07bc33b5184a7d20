package dev.alembic.internal.rewrite;

import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Collects the names of columns that a definition speaks of, in lower case: wherever they stand,
 * and however they are quoted. Words of SQL texts that may be anything else are among them.
 */
public final class ColumnNames extends DefinitionRewriter {

    private final Set<String> names = new HashSet<>();

    private ColumnNames() {}

    /** What a constraint speaks of in its own table. */
    public static Set<String> of(TableName table, Constraint constraint) {
        ColumnNames collector = new ColumnNames();
        new TableRewriter(table, collector).rewrite(constraint);
        return collector.names;
    }

    /** What an index speaks of. */
    public static Set<String> of(TableName table, Index index) {
        ColumnNames collector = new ColumnNames();
        new TableRewriter(table, collector).rewrite(index);
        return collector.names;
    }

    /** The column itself, and what it is computed from or checked against. */
    public static Set<String> of(TableName table, Column column) {
        ColumnNames collector = new ColumnNames();
        new TableRewriter(table, collector).rewrite(column);
        return collector.names;
    }

    /** What an expression about the rows of a table speaks of. */
    public static Set<String> of(SqlExpression expression) {
        ColumnNames collector = new ColumnNames();
        collector.rewrite(expression);
        return collector.names;
    }

    /** A name as it stands among the others. */
    public static String of(Name column) {
        return column.text().toLowerCase(Locale.ROOT);
    }

    @Override
    public Name rewrite(Name column) {
        names.add(of(column));
        return column;
    }

    @Override
    public String rewrite(String sql) {
        names.addAll(SqlWords.names(sql, SqlLexis.OF_DEFINITIONS));
        return sql;
    }
}
