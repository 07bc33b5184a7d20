package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.TableWriter;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** Tables of PostgreSQL, with the types and sequences that come with their columns. */
final class PostgresqlTableWriter extends TableWriter {

    /** The option of a column that comes with the table which this one inherits from. */
    static final String INHERITED = "postgresql_inherited";

    PostgresqlTableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** What is inherited is the parent's to say. */
    @Override
    protected boolean isWithinTable(Column column, Table table) {
        boolean isInherited = column.options().flag(dialect.name(), "inherited")
                && !table.options().texts(dialect.name(), "inherits").isEmpty();
        return super.isWithinTable(column, table) && !isInherited;
    }

    @Override
    public List<Sql> create(CreateTable op) {
        TableName table = op.table().name();
        RepeatedUniques repeated = RepeatedUniques.of(op.table(), settings.naming());
        boolean areAdded = !op.ifNotExists();
        List<Sql> statements =
                new ArrayList<>(new EnumTypes(dialect).create(op.table().columns(), op));
        statements.addAll(super.create(areAdded ? new CreateTable(repeated.first()) : op));
        statements.addAll(SerialColumn.corrections(dialect, op.table(), op));
        if (areAdded) {
            repeated.then().forEach(unique -> statements.addAll(constraints().addSql(table, unique, op)));
        }
        ConstraintComments comments = new ConstraintComments(dialect, settings.naming());
        op.table().allConstraints().forEach(c -> statements.addAll(comments.of(table, c, op)));
        return statements;
    }

    @Override
    public List<Sql> drop(DropTable op) {
        List<Sql> statements = new ArrayList<>(super.drop(op));
        op.was().ifPresent(table -> statements.addAll(new EnumTypes(dialect).drop(table.columns(), op)));
        return statements;
    }

    @Override
    protected String tableSuffix(Table table) {
        Options options = table.options();
        String name = dialect.name();
        SqlWriter suffix = write("");
        List<String> inherits = options.texts(name, "inherits");
        if (!inherits.isEmpty()) {
            suffix.words("INHERITS").names(inherits.stream().map(Name::of).toList());
        }
        options.text(name, "partition_by").ifPresent(by -> suffix.words("PARTITION BY " + by));
        options.text(name, "using")
                .ifPresent(how -> suffix.words("USING " + dialect.identifiers().quote(how)));
        StorageClauses.storage(options).ifPresent(suffix::words);
        onCommit(options).ifPresent(suffix::words);
        StorageClauses.tablespace(options, dialect.identifiers()).ifPresent(suffix::words);
        return suffix.toString().isEmpty() ? "" : " " + suffix;
    }
}
