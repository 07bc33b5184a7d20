package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.CommentWriter;
import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.IndexWriter;
import dev.alembic.dialect.SequenceWriter;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateSequence;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** DDL of SQL Server: names change by sp_rename, defaults are constraints, comments properties. */
final class SqlserverDdl extends DdlCompiler {

    SqlserverDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected ColumnWriter columns() {
        return new SqlserverColumnWriter(this);
    }

    @Override
    protected ConstraintWriter constraints() {
        return new SqlserverConstraintWriter(this);
    }

    @Override
    protected IndexWriter indexes() {
        return new SqlserverIndexWriter(this);
    }

    @Override
    protected TableWriter tables() {
        return new SqlserverTableWriter(this);
    }

    @Override
    protected AlterWriter alters() {
        return new SqlserverAlterWriter(this);
    }

    @Override
    protected CommentWriter comments() {
        return new SqlserverCommentWriter(this);
    }

    @Override
    protected SequenceWriter sequences() {
        return new SequenceWriter(this) {
            @Override
            public List<Sql> create(CreateSequence op) {
                if (!op.ifNotExists()) {
                    return super.create(op);
                }
                String condition = "IF OBJECT_ID(" + string(quote(op.sequence().name())) + ") IS NULL ";
                return super.create(new CreateSequence(op.sequence())).stream()
                        .map(sql -> new Sql(condition + sql.text(), op))
                        .toList();
            }
        };
    }

    /** Values of identity columns can be given only after SET IDENTITY_INSERT. */
    @Override
    public List<Sql> bulkInsert(BulkInsert op) {
        if (!settings.isOffline()) {
            return super.bulkInsert(op);
        }
        List<Sql> statements = new ArrayList<>(identityInsert(op, "ON"));
        statements.addAll(super.bulkInsert(op));
        statements.addAll(identityInsert(op, "OFF"));
        return statements;
    }

    private List<Sql> identityInsert(BulkInsert op, String state) {
        String table = dialect.identifiers().quote(op.table().name());
        return List.of(new Sql("SET IDENTITY_INSERT " + table + " " + state, op));
    }
}
