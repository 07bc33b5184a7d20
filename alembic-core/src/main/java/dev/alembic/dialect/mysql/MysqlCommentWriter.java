package dev.alembic.dialect.mysql;

import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Operation;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Comments of MySQL and MariaDB. */
final class MysqlCommentWriter extends CommentWriter {

    MysqlCommentWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    public String literal(String text) {
        return MysqlFamilyDialect.literalsOf(dialect).comment(text);
    }

    @Override
    protected List<Sql> ofTable(TableName table, Optional<String> comment, Operation op) {
        return alter(table, "COMMENT " + literal(comment.orElse("")), op);
    }
}
