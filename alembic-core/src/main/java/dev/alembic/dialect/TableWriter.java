package dev.alembic.dialect;

import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tables are created, dropped and renamed. */
public class TableWriter extends DdlWriter {

    /** Writes for this compiler. */
    public TableWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements that create a table, with indexes and comments. */
    public List<Sql> create(CreateTable op) {
        Table table = op.table();
        List<Sql> statements = new ArrayList<>(only(createSql(op), op));
        table.allConstraints().stream()
                .filter(constraints()::isUseAlter)
                .forEach(fk -> statements.addAll(constraints().addSql(table.name(), fk, op)));
        table.allIndexes().stream()
                .filter(index -> !isWithinTable(index, table))
                .map(index -> new CreateIndex(table.name(), index, op.ifNotExists()))
                .forEach(create -> indexes().create(create).forEach(sql -> statements.add(sql.from(op))));
        statements.addAll(comments().ofNew(op));
        return statements;
    }

    /** Whether an index stands within CREATE TABLE, rather than being created after it. */
    protected boolean isWithinTable(Index index, Table table) {
        return false;
    }

    /** Whether a column is written within CREATE TABLE. */
    protected boolean isWithinTable(Column column, Table table) {
        return !column.isSystem();
    }

    /** {@code CREATE TABLE t (…)}, without indexes and comments. */
    protected String createSql(CreateTable op) {
        Table table = op.table();
        String items = Stream.concat(
                        table.columns().stream()
                                .filter(column -> isWithinTable(column, table))
                                .map(column -> columnInTable(column, table)),
                        constraintsInTable(table).stream())
                .collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
        table.prefixes().forEach(prefix -> keywords(prefix, op.describe()));
        return write("CREATE")
                .words(String.join(" ", table.prefixes()))
                .words("TABLE")
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .table(table.name())
                .words(items)
                .glued(tableSuffix(table))
                .toString();
    }

    /** A column within CREATE TABLE, with the checks written beside it. */
    protected String columnInTable(Column column, Table table) {
        SqlWriter spec = write(columns().spec(column, table));
        column.checks().forEach(check -> spec.words(constraints().sql(check, table.name())));
        return spec.toString();
    }

    /** What follows the closing parenthesis, with a space in front where there is one. */
    protected String tableSuffix(Table table) {
        return "";
    }

    /** {@code ON COMMIT DROP}, of a temporary table. */
    protected final Optional<String> onCommit(Options options) {
        return keywords(options, "on_commit").map(way -> "ON COMMIT " + way.replace('_', ' '));
    }

    /** The primary key, then the constraints of the table, then those that columns bring. */
    protected List<String> constraintsInTable(Table table) {
        List<String> clauses = new ArrayList<>();
        table.primaryKey().flatMap(key -> primaryKeyClause(key, table)).ifPresent(clauses::add);
        Stream<Constraint> others = Stream.concat(
                table.constraints().stream().filter(constraint -> !(constraint instanceof PrimaryKeyConstraint)),
                table.columns().stream().flatMap(column -> constraints().of(column).stream()));
        others.filter(constraint -> !constraints().isUseAlter(constraint))
                .forEach(constraint -> clauses.add(constraints().sql(constraint, table.name())));
        return clauses;
    }

    /** The primary key among the constraints of CREATE TABLE; absent: it stands elsewhere. */
    protected Optional<String> primaryKeyClause(PrimaryKeyConstraint key, Table table) {
        return Optional.of(constraints().sql(key, table.name()));
    }

    /** The statements that drop a table. */
    public List<Sql> drop(DropTable op) {
        return only(write("DROP TABLE").when(op.ifExists(), "IF EXISTS").table(op.table()), op);
    }

    /** The statements that give a table another name, by way of a third one where need be. */
    public List<Sql> rename(RenameTable op) {
        if (!isTakenByItself(op)) {
            return renameSql(op);
        }
        Name between = Name.exactly("_alembic_tmp_" + op.table().text());
        List<Sql> statements = new ArrayList<>(renameSql(new RenameTable(op.table(), between)));
        statements.addAll(renameSql(new RenameTable(op.table().sibling(between), op.newName())));
        return statements.stream().map(sql -> sql.from(op)).toList();
    }

    /** Whether the database takes the new name, which differs in case only, for that of another table. */
    protected boolean isTakenByItself(RenameTable op) {
        return false;
    }

    private List<Sql> renameSql(RenameTable op) {
        return alterName(op.table(), write("RENAME TO").words(renamed(op)), op);
    }

    /** The new name in RENAME TO. */
    protected String renamed(RenameTable op) {
        return quote(op.newName());
    }
}
