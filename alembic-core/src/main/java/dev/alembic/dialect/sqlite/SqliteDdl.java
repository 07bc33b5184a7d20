package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** DDL of SQLite, whose ALTER TABLE can do little. */
final class SqliteDdl extends DdlCompiler {

    /** A default that stands without parentheses: a literal, or one word. */
    private static final Pattern SIMPLE_DEFAULT = Pattern.compile("\\s*['\"(].*|\\w*", Pattern.DOTALL);

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE, ColumnPart.DEFAULT, ColumnPart.NULLABILITY, ColumnPart.AUTOINCREMENT, ColumnPart.COMPUTED);

    SqliteDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected List<ColumnPart> columnParts() {
        return PARTS;
    }

    /** A type that was read from a database is written as it was declared there. */
    @Override
    protected String typePart(Column column, Table table) {
        Options options = column.options();
        String type = options.text(dialect.name(), "type")
                .map(declared -> declared + dialect.types().collation(column.type()))
                .orElseGet(() -> super.typePart(column, table));
        return write(type)
                .words(options.text(dialect.name(), "collate")
                        .map(name -> "COLLATE " + dialect.identifiers().quote(name)))
                .toString();
    }

    /** Comments that stood in the definition of the table are kept in front of columns. */
    @Override
    protected String columnInTable(Column column, Table table) {
        boolean isFirst = table.columns().get(0).name().matches(column.name());
        String notes = (isFirst ? note(table.options()) : "") + note(column.options());
        return notes + super.columnInTable(column, table) + inlineKey(column, table);
    }

    private String note(Options options) {
        return options.text(dialect.name(), "note").map(text -> text + "\n    ").orElse("");
    }

    @Override
    protected String columnDefault(ServerDefault value, SqlType type) {
        String sql = defaultSql(value, type);
        return SIMPLE_DEFAULT.matcher(sql).matches() ? sql : "(" + sql + ")";
    }

    @Override
    protected String nullabilityPart(Column column, Table table) {
        return isNullable(column, table) ? "" : "NOT NULL" + onConflict(column.options(), "_not_null");
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        return isAutoincrementKeyword(column, table) ? keyInColumn(column, table) + " AUTOINCREMENT" : "";
    }

    private boolean isAutoincrementKeyword(Column column, Table table) {
        boolean isAlone =
                table.primaryKey().filter(key -> key.columns().size() == 1).isPresent();
        return isAlone && table.options().flag(dialect.name(), "autoincrement") && isAutoincrement(column, table);
    }

    /** {@code CONSTRAINT name PRIMARY KEY ON CONFLICT ABORT}. */
    private String keyInColumn(Column column, Table table) {
        PrimaryKeyConstraint key = table.primaryKey().orElseThrow();
        String conflict = onConflict(key.options(), "");
        return write(nameSql(key, table.name()))
                .words("PRIMARY KEY")
                .words(isInline(table) ? "DESC" : "")
                .glued(conflict.isEmpty() ? onConflict(column.options(), "_primary_key") : conflict)
                .toString();
    }

    private String inlineKey(Column column, Table table) {
        return isInline(table) && table.isInPrimaryKey(column) && !isAutoincrementKeyword(column, table)
                ? " " + keyInColumn(column, table)
                : "";
    }

    /**
     * Whether the primary key was written {@code INTEGER PRIMARY KEY DESC}, which makes no other
     * name of the rowid, as it would behind the columns (sqlite.org/lang_createtable.html#rowid).
     */
    private boolean isInline(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1)
                .filter(key -> key.options().flag(dialect.name(), "inline"))
                .isPresent();
    }

    /** The primary key comes last where SQLite couldn't rename its column otherwise. */
    @Override
    protected List<String> tableConstraints(Table table) {
        List<String> clauses = super.tableConstraints(table);
        if (RepeatedKey.of(table).isPresent()) {
            Collections.rotate(clauses, -1);
        }
        return clauses;
    }

    /** The primary key stands with the column where AUTOINCREMENT does. */
    @Override
    protected Optional<String> primaryKeyClause(PrimaryKeyConstraint key, Table table) {
        boolean isWithColumn =
                isInline(table) || table.columns().stream().anyMatch(column -> isAutoincrementKeyword(column, table));
        return isWithColumn ? Optional.empty() : super.primaryKeyClause(key, table);
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        return keyColumns(key)
                .map(columns -> write("PRIMARY KEY")
                        .words(columns)
                        .words(deferrability(key))
                        .toString())
                .orElseGet(() -> super.primaryKeySql(key));
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        return keyColumns(unique)
                .map(columns -> write("UNIQUE")
                        .words(columns)
                        .words(deferrability(unique))
                        .toString())
                .orElseGet(() -> super.uniqueSql(unique));
    }

    /** The columns of a key with their order and collation, if they have any. */
    private Optional<String> keyColumns(Constraint key) {
        List<String> columns = key.options().texts(dialect.name(), "columns");
        return columns.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(", ", columns) + ")");
    }

    /**
     * A foreign key stays in its file, so it names no schema; without columns, it points at the
     * primary key, of a table that may come later (sqlite.org/foreignkeys.html).
     */
    @Override
    protected String referredSql(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        String table = dialect.identifiers().quote(reference.table().name());
        return reference.columns().isEmpty()
                ? table
                : write(table).names(reference.columns()).toString();
    }

    @Override
    protected String constraintSql(Constraint constraint, TableName table) {
        return super.constraintSql(constraint, table) + onConflict(constraint.options(), "");
    }

    /** Only foreign keys can be deferred (sqlite.org/foreignkeys.html#fk_deferred). */
    @Override
    protected boolean isDeferrable(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint;
    }

    /** A foreign key stays within its database file, and must not name it. */
    @Override
    protected String foreignKeySql(ForeignKeyConstraint foreignKey, TableName table) {
        Reference reference = foreignKey.reference();
        if (!reference.table().schemaText().equals(table.schemaText())) {
            throw refuse("A foreign key of SQLite can't leave its database file: from \"%s\" to \"%s\"."
                    .formatted(table, reference.table()));
        }
        TableName target = new TableName(Optional.empty(), reference.table().name());
        return super.foreignKeySql(foreignKey.reference(reference.to(target)), table);
    }

    private String onConflict(Options options, String which) {
        return phrase(options, "on_conflict" + which)
                .map(action -> " ON CONFLICT " + action)
                .orElse("");
    }

    @Override
    protected String tableSuffix(Table table) {
        List<String> options = new ArrayList<>();
        boolean isWithoutRowid = table.options()
                .get(dialect.name(), "with_rowid")
                .filter(Boolean.FALSE::equals)
                .isPresent();
        if (isWithoutRowid) {
            options.add("WITHOUT ROWID");
        }
        if (table.options().flag(dialect.name(), "strict")) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** The schema goes with the index, not with the table (sqlite.org/lang_createindex.html). */
    @Override
    protected String indexName(CreateIndex op) {
        return dialect.identifiers().quote(new TableName(op.table().schema(), nameOf(op)));
    }

    @Override
    protected String indexedTable(TableName table) {
        return dialect.identifiers().quote(table.name());
    }

    /** A name that differs in case only is taken by the table itself, so that it takes a detour. */
    @Override
    public List<Sql> renameTable(RenameTable op) {
        if (!op.newName().text().equalsIgnoreCase(op.table().text())) {
            return super.renameTable(op);
        }
        Name between = Name.exactly("_alembic_tmp_" + op.table().text());
        List<Sql> statements = new ArrayList<>(super.renameTable(new RenameTable(op.table(), between)));
        statements.addAll(super.renameTable(new RenameTable(op.table().sibling(between), op.newName())));
        return statements.stream()
                .map(sql -> new Sql(sql.text(), sql.rows(), sql.transactional(), op))
                .toList();
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("RENAME COLUMN")
                        .name(op.column())
                        .words("TO")
                        .name(newName),
                op);
    }

    @Override
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        if (change instanceof ColumnChange.Rename) {
            return super.alter(op, change);
        } else if (change instanceof ColumnChange.Autoincrementing) {
            return List.of();
        }
        throw useBatch(op, op.table());
    }

    @Override
    public List<Sql> createConstraint(CreateConstraint op) {
        throw useBatch(op, op.table());
    }

    @Override
    public List<Sql> dropConstraint(DropConstraint op) {
        throw useBatch(op, op.table());
    }

    /**
     * What a column brings along can't be added, but for the check of its type, which is left out.
     */
    @Override
    protected List<Sql> addConstraint(TableName table, Constraint constraint, Operation op) {
        if (constraint instanceof CheckConstraint) {
            return List.of();
        }
        throw useBatch(op, table);
    }

    @Override
    protected String addColumnSql(AddColumn op) {
        if (op.inlinePrimaryKey() && op.column().isPrimaryKey()) {
            throw useBatch(op, op.table());
        }
        return super.addColumnSql(op);
    }

    /** Its index goes first; what the definition of the table says of it can't be taken out. */
    @Override
    public List<Sql> dropColumn(DropColumn op) {
        if (op.was().filter(SqliteDdl::isHeld).isPresent()) {
            throw useBatch(op, op.table());
        }
        List<Sql> statements = new ArrayList<>();
        op.was()
                .flatMap(add -> Table.indexOf(add.column()))
                .map(index -> nameOf(new CreateIndex(op.table(), index)))
                .map(name -> new DropIndex(name, op.table()))
                .ifPresent(drop -> statements.add(new Sql(dropIndexSql(drop), op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    private static boolean isHeld(AddColumn add) {
        Column column = add.column();
        boolean isPointing = !column.references().isEmpty() && !add.inlineReferences();
        boolean isUnique = column.isUnique() && !column.isIndexed();
        return isPointing || isUnique || column.isPrimaryKey();
    }

    @Override
    public List<Sql> setTableComment(SetTableComment op) {
        throw refuse(op, "SQLite has no comments. Leave it out there.");
    }

    private RuntimeException useBatch(Operation op, TableName table) {
        return refuse(
                op,
                "SQLite's ALTER TABLE can't do that. Use op.batch(\"%s\", …), which copies the table."
                        .formatted(table));
    }
}
