package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Index;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes of MySQL and MariaDB. */
final class MysqlIndexWriter extends IndexWriter {

    MysqlIndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    public String dropSql(DropIndex op) {
        TableName table = op.tableName().orElseThrow(() -> refuse(op, "MySQL needs the table of an index. Say it."));
        requireIf(op.ifExists(), Feature.CONDITIONAL_INDEXES, op);
        return write("DROP INDEX")
                .when(op.ifExists(), "IF EXISTS")
                .name(op.index())
                .words("ON")
                .table(table)
                .toString();
    }

    /** {@code FULLTEXT} or {@code SPATIAL}. */
    @Override
    protected String kind(Index index) {
        return keywords(index.options(), "prefix").orElse("");
    }

    @Override
    protected boolean needsParentheses(SqlExpression element) {
        return !(element instanceof SqlExpression.ColumnRef || element instanceof SqlExpression.Text);
    }

    @Override
    public String elements(Index index) {
        KeyLengths lengths = new KeyLengths(index.options(), dialect.name());
        return index.elements().stream()
                .map(element -> element(element, lengths))
                .collect(Collectors.joining(", "));
    }

    /** The length of a prefix belongs to the column, and how it is ordered stands behind it. */
    private String element(SqlExpression element, KeyLengths lengths) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return write(element(unary.operand(), lengths))
                    .words(ordering(unary))
                    .toString();
        }
        return element(element) + element.asColumn().map(lengths::of).orElseGet(lengths::ofAll);
    }

    @Override
    public String suffix(CreateIndex op) {
        return write(super.suffix(op))
                .words(option(op.index(), "with_parser").map(name -> "WITH PARSER " + name))
                .words(option(op.index(), "using").map(name -> "USING " + name))
                .toString();
    }

    /** These two options of MySQL hold for MariaDB as well. */
    private Optional<String> option(Index index, String option) {
        return index.options()
                .text(dialect.name(), option)
                .or(() -> index.options().text("mysql", option))
                .map(name -> keywords(name, "mysql_" + option));
    }
}
