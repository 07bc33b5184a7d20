package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes of PostgreSQL. */
final class PostgresqlIndexWriter extends IndexWriter {

    PostgresqlIndexWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private boolean isConcurrent(Options options) {
        return options.flag(dialect.name(), "concurrently");
    }

    private List<Sql> apart(List<Sql> sql, Options options) {
        return isConcurrent(options) ? sql.stream().map(Sql::outsideTransaction).toList() : sql;
    }

    @Override
    public List<Sql> create(CreateIndex op) {
        return apart(super.create(op), op.index().options());
    }

    @Override
    public List<Sql> drop(DropIndex op) {
        return apart(super.drop(op), op.options());
    }

    @Override
    protected String beforeName(Index index) {
        return isConcurrent(index.options()) ? "CONCURRENTLY" : "";
    }

    @Override
    protected String beforeDroppedName(DropIndex op) {
        return isConcurrent(op.options()) ? "CONCURRENTLY" : "";
    }

    @Override
    protected String method(Index index) {
        return keywords(index.options(), "using").map(m -> "USING " + m).orElse("");
    }

    @Override
    protected boolean needsParentheses(SqlExpression element) {
        return element instanceof SqlExpression.Operator
                || element instanceof SqlExpression.Junction
                || element instanceof SqlExpression.In
                || element instanceof SqlExpression.Unary;
    }

    /** Operator classes are given by the column's name, or the label of an expression. */
    @Override
    public String elements(Index index) {
        Map<String, String> classes = index.options().map(dialect.name(), "ops");
        return index.elements().stream()
                .map(element -> withClass(element, classes))
                .collect(Collectors.joining(", "));
    }

    private String withClass(SqlExpression element, Map<String, String> classes) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return withClass(unary.operand(), classes)
                    + " "
                    + unary.kind().name().replace('_', ' ');
        }
        String key = element instanceof SqlExpression.Label label
                ? label.label()
                : element.asColumn().map(Name::text).orElse("");
        return write(element(element))
                .words(Optional.ofNullable(classes.get(key)).map(OperatorClass::checked))
                .toString();
    }

    @Override
    public String suffix(CreateIndex op) {
        Options options = op.index().options();
        return write(includeSql(op.index()))
                .when(options.flag(dialect.name(), "nulls_not_distinct"), "NULLS NOT DISTINCT")
                .words(StorageClauses.storage(options))
                .words(StorageClauses.tablespace(options, dialect.identifiers()))
                .words(whereSql(op.index()))
                .toString();
    }
}
