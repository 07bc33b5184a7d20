package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Comments of SQL Server, which are properties. */
final class SqlserverCommentWriter extends CommentWriter {

    SqlserverCommentWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private final ExtendedProperties properties = new ExtendedProperties(dialect.identifiers());

    @Override
    public List<Sql> set(SetTableComment op) {
        TableName table = op.table();
        String sql = op.comment()
                .map(text -> op.existing().isPresent() ? properties.update(table, text) : properties.add(table, text))
                .orElseGet(() -> properties.drop(table));
        return only(sql, op);
    }

    @Override
    protected List<Sql> ofNewTable(TableName table, String text, Operation op) {
        return only(properties.add(table, text), op);
    }

    @Override
    protected String ofNewColumn(TableName table, Name column, String text) {
        return "execute " + properties.add(table, column, text);
    }

    @Override
    protected String ofColumn(TableName table, Name column, Optional<String> comment, Optional<String> before) {
        return "exec "
                + comment.map(text -> before.isPresent()
                                ? properties.update(table, column, text)
                                : properties.add(table, column, text))
                        .orElseGet(() -> properties.drop(table, column));
    }
}
