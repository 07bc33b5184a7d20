package dev.alembic.diff;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlExpression.Label;
import dev.alembic.schema.SqlExpression.Text;
import dev.alembic.schema.SqlExpression.Unary;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table says after a column was renamed, its own or one that it points at: the database
 * changes all of it along.
 *
 * @param table whose column is renamed
 * @param from its name until now
 * @param to its name from now on
 */
record RenamedItems(TableName table, Name from, Name to) {

    /** Texts, quoted names and words; only the latter two name columns. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** The table itself, or what points at it, under another name. */
    static Table table(Table some, TableName from, TableName to) {
        Table renamed = some.name().matches(from) ? some.named(to) : some;
        return renamed.withItems(
                renamed.items().stream().map(item -> pointingAt(item, from, to)).toList());
    }

    private static TableItem pointingAt(TableItem item, TableName from, TableName to) {
        return item instanceof ForeignKeyConstraint key
                        && key.reference().table().matches(from)
                ? key.reference(key.reference().to(to))
                : item;
    }

    /** The table after the column was renamed. */
    Table in(Table some) {
        boolean isOwn = some.name().matches(table);
        return some.withItems(
                some.items().stream().map(item -> renamed(item, isOwn)).toList());
    }

    private TableItem renamed(TableItem item, boolean isOwn) {
        if (item instanceof ForeignKeyConstraint key) {
            Reference target = key.reference();
            ForeignKeyConstraint own = isOwn ? key.on(names(key.columns())) : key;
            return target.table().matches(table)
                    ? own.reference(target.to(target.table(), names(target.columns())))
                    : own;
        }
        return isOwn ? own(item) : item;
    }

    private TableItem own(TableItem item) {
        if (item instanceof Column column) {
            Column renamed = column.name().matches(from) ? column.named(to) : column;
            return column.asComputed()
                    .map(c -> renamed.serverDefault(computed(c)))
                    .orElse(renamed);
        } else if (item instanceof PrimaryKeyConstraint key) {
            return new PrimaryKeyConstraint(key.name(), names(key.columns()), key.traits());
        } else if (item instanceof UniqueConstraint unique) {
            return new UniqueConstraint(unique.name(), names(unique.columns()), unique.traits());
        } else if (item instanceof CheckConstraint check) {
            return new CheckConstraint(check.name(), expression(check.condition()), check.traits());
        } else if (item instanceof Index index) {
            List<SqlExpression> elements =
                    index.elements().stream().map(this::expression).toList();
            return new Index(index.name(), elements, index.isUnique(), options(index.options()));
        }
        return item;
    }

    private Computed computed(Computed value) {
        return new Computed(expression(value.expression()), value.stored());
    }

    private Options options(Options options) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.values()
                .forEach((key, value) -> values.put(key, value instanceof SqlExpression e ? expression(e) : value));
        return new Options(values);
    }

    private List<Name> names(List<Name> names) {
        return names.stream().map(name -> name.matches(from) ? to : name).toList();
    }

    /** Expressions as databases report them: columns, their order, and text. */
    private SqlExpression expression(SqlExpression expression) {
        if (expression instanceof Unary unary) {
            return new Unary(unary.kind(), expression(unary.operand()));
        } else if (expression instanceof Label label) {
            return new Label(label.label(), expression(label.expression()));
        } else if (expression instanceof Text text) {
            return SqlExpression.text(text(text.sql()));
        }
        return expression
                .asColumn()
                .filter(name -> name.matches(from))
                .map(name -> SqlExpression.column(to))
                .orElse(expression);
    }

    private String text(String sql) {
        return TOKEN.matcher(sql).replaceAll(token -> Matcher.quoteReplacement(token(token.group())));
    }

    private String token(String token) {
        char first = token.charAt(0);
        boolean isQuoted = first == '"' || first == '`';
        String name = isQuoted ? token.substring(1, token.length() - 1) : token;
        if (first == '\'' || !name.equals(from.text())) {
            return token;
        }
        return isQuoted ? first + to.text() + first : to.text();
    }
}
