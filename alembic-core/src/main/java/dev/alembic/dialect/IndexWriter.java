package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How indexes are written: {@code CREATE INDEX i ON t (…)}. */
public class IndexWriter extends DdlWriter {

    /** Writes for this compiler. */
    public IndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements that create an index. */
    public List<Sql> create(CreateIndex op) {
        return only(createSql(op), op);
    }

    /** The statements that drop an index. */
    public List<Sql> drop(DropIndex op) {
        return only(dropSql(op), op);
    }

    /** {@code CREATE INDEX i ON t (…)}. */
    protected String createSql(CreateIndex op) {
        Index index = op.index();
        requireIf(op.ifNotExists(), Feature.CONDITIONAL_INDEXES, op);
        return write("CREATE")
                .when(index.isUnique(), "UNIQUE")
                .words(kind(index))
                .words("INDEX")
                .words(beforeName(index))
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .words(name(op))
                .words("ON")
                .words(table(op.table()))
                .words(method(index))
                .words("(" + elements(index) + ")")
                .words(suffix(op))
                .toString();
    }

    /** {@code DROP INDEX i}. */
    public String dropSql(DropIndex op) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_INDEXES, op);
        return write("DROP INDEX")
                .words(beforeDroppedName(op))
                .when(op.ifExists(), "IF EXISTS")
                .words(droppedName(op))
                .toString();
    }

    /** The index in DROP INDEX. */
    protected String droppedName(DropIndex op) {
        return quote(new TableName(op.schema(), op.index()));
    }

    /** Words between DROP INDEX and the name: {@code CONCURRENTLY}. */
    protected String beforeDroppedName(DropIndex op) {
        return "";
    }

    /** The name of an index, with its schema where CREATE INDEX wants it there. */
    protected String name(CreateIndex op) {
        return quote(nameOf(op));
    }

    /** The name of an index, after the naming convention. */
    public final Name nameOf(CreateIndex op) {
        return settings.naming()
                .name(op.index(), op.table())
                .orElseThrow(() -> new AlembicException(
                        "An index of table \"%s\" has no name. Give it one.".formatted(op.table())));
    }

    /** The table in CREATE INDEX. */
    protected String table(TableName table) {
        return quote(table);
    }

    /** Words between UNIQUE and INDEX: {@code CLUSTERED}. */
    protected String kind(Index index) {
        return "";
    }

    /** Words between INDEX and the name: {@code CONCURRENTLY}. */
    protected String beforeName(Index index) {
        return "";
    }

    /** {@code USING gin}. */
    protected String method(Index index) {
        return "";
    }

    /** The columns and expressions of an index. */
    public String elements(Index index) {
        return index.elements().stream().map(this::element).collect(Collectors.joining(", "));
    }

    /** An element of an index, in parentheses where the dialect wants them. */
    public String element(SqlExpression element) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return write(element(unary.operand())).words(ordering(unary)).toString();
        }
        return needsParentheses(element) ? "(" + expressions.write(element) + ")" : expressions.write(element);
    }

    /** {@code DESC}, {@code NULLS LAST}; nothing where NULLs are wanted where they come anyway. */
    protected final String ordering(SqlExpression.Unary unary) {
        String word = unary.kind().name().replace('_', ' ');
        if (!word.startsWith("NULLS") || has(Feature.NULLS_IN_INDEXES)) {
            return word;
        }
        boolean isDescending =
                unary.operand() instanceof SqlExpression.Unary inner && inner.kind() == SqlExpression.UnaryKind.DESC;
        boolean areFirst = dialect.comparison().areNullsSmall() != isDescending;
        if (areFirst != word.endsWith("FIRST")) {
            throw refuse("Indexes of this database can't say where NULLs come. Leave it out.");
        }
        return "";
    }

    /** Whether it says how an index is ordered, and so stands outside of parentheses. */
    protected static boolean isOrdering(SqlExpression.UnaryKind kind) {
        return kind != SqlExpression.UnaryKind.NEGATE && kind != SqlExpression.UnaryKind.NOT;
    }

    /** Whether an expression of an index stands in parentheses. */
    protected boolean needsParentheses(SqlExpression element) {
        return false;
    }

    /** What follows the columns: INCLUDE, WHERE. */
    public String suffix(CreateIndex op) {
        Index index = op.index();
        if (!has(Feature.PARTIAL_INDEXES) && option(index, "where").isPresent()) {
            throw refuse(op, "this database has no partial indexes. Leave the condition out.");
        } else if (!has(Feature.COVERING_INDEXES) && option(index, "include").isPresent()) {
            throw refuse(op, "indexes of this database can't include columns. Leave them out.");
        } else if (!has(Feature.INDEX_METHODS) && option(index, "using").isPresent()) {
            throw refuse(op, "indexes of this database have no methods. Leave USING out.");
        } else if (!has(Feature.EXPRESSION_INDEXES) && index.elements().stream().anyMatch(IndexWriter::isExpression)) {
            throw refuse(
                    op, "indexes of this database are of columns only. Add a computed column, and" + " index that.");
        }
        return write(includeSql(index)).words(whereSql(index)).toString();
    }

    /** Whether an element of an index is more than a column; SQL text may be anything. */
    private static boolean isExpression(SqlExpression element) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return isExpression(unary.operand());
        }
        return !(element instanceof SqlExpression.ColumnRef || element instanceof SqlExpression.Text);
    }

    private Optional<Object> option(Index index, String option) {
        return index.options().get(dialect.name(), option);
    }

    /** {@code INCLUDE (a)}. */
    protected final String includeSql(Index index) {
        List<String> columns = index.options().texts(dialect.name(), "include");
        return columns.isEmpty()
                ? ""
                : write("INCLUDE")
                        .names(columns.stream().map(Name::of).toList())
                        .toString();
    }

    /** {@code WHERE …}. */
    protected final String whereSql(Index index) {
        return index.options()
                .expression(dialect.name(), "where")
                .map(condition -> "WHERE " + expressions.write(condition))
                .orElse("");
    }
}
