package dev.alembic.dialect;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How comments are written: {@code COMMENT ON TABLE t IS 'x'}. */
public class CommentWriter extends DdlWriter {

    /** Writes for this compiler. */
    public CommentWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The text of a comment as a quoted literal. */
    public String literal(String text) {
        return string(text);
    }

    /** What is written for no comment. */
    protected String none() {
        return "NULL";
    }

    /** The statements that give a table a comment, another one or none. */
    public List<Sql> set(SetTableComment op) {
        if (!has(Feature.COMMENTS)) {
            throw refuse(op, "tables of this database have no comments. Leave it out.");
        }
        return ofTable(op.table(), op.comment(), op);
    }

    /** The same for a column. */
    public List<Sql> set(AlterColumn op, Optional<String> comment) {
        Optional<String> before = op.existing().flatMap(Column::comment);
        return only(ofColumn(op.table(), op.column(), comment, before), op);
    }

    /** The statements that give a new table and its columns their comments. */
    public List<Sql> ofNew(CreateTable op) {
        TableName table = op.table().name();
        List<Sql> statements = new ArrayList<>();
        if (areStatements()) {
            op.table().comment().ifPresent(text -> statements.addAll(ofNewTable(table, text, op)));
        }
        op.table().columns().forEach(column -> statements.addAll(ofNew(table, column, op)));
        return statements;
    }

    /** The statements that give a new column its comment. */
    public List<Sql> ofNew(TableName table, Column column, Operation op) {
        return column.comment()
                .filter(any -> areStatements())
                .map(text -> only(ofNewColumn(table, column.name(), text), op))
                .orElse(List.of());
    }

    private boolean areStatements() {
        return has(Feature.COMMENTS) && !has(Feature.INLINE_COMMENTS);
    }

    /** The statements that give a new table its comment. */
    protected List<Sql> ofNewTable(TableName table, String text, Operation op) {
        return ofTable(table, Optional.of(text), op);
    }

    /** The statement that gives a new column its comment. */
    protected String ofNewColumn(TableName table, Name column, String text) {
        return ofColumn(table, column, Optional.of(text), Optional.empty());
    }

    /** {@code COMMENT ON TABLE t IS 'x'}; absent: the comment is dropped. */
    protected List<Sql> ofTable(TableName table, Optional<String> comment, Operation op) {
        return only(write("COMMENT ON TABLE").table(table).words("IS").words(literal(comment)), op);
    }

    /** {@code COMMENT ON COLUMN t.c IS 'x'}; absent: the comment is dropped. */
    protected String ofColumn(TableName table, Name column, Optional<String> comment, Optional<String> before) {
        return write("COMMENT ON COLUMN")
                .table(table)
                .glued("." + quote(column))
                .words("IS")
                .words(literal(comment))
                .toString();
    }

    private String literal(Optional<String> comment) {
        return comment.map(this::literal).orElseGet(this::none);
    }
}
