package dev.alembic.dialect.mysql;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** DDL of MySQL, which writes a column anew to change it. */
class MysqlDdl extends DdlCompiler {

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE,
            ColumnPart.COMPUTED,
            ColumnPart.NULLABILITY,
            ColumnPart.COMMENT,
            ColumnPart.AUTOINCREMENT,
            ColumnPart.DEFAULT);

    private static final Set<String> TIMESTAMPS = Set.of("TIMESTAMP", "DATETIME");

    MysqlDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected List<ColumnPart> columnParts() {
        return PARTS;
    }

    /** Without a word, the first TIMESTAMP of a table would be NOT NULL (manual 5.1.8). */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        String allowed = MysqlType.nameOf(column.type().on(dialect.name())).equals("TIMESTAMP") ? "NULL" : "";
        return write(isNullable(column, table) ? allowed : "NOT NULL")
                .when(isInvisible(column), "INVISIBLE")
                .toString();
    }

    /** Not among the columns of SELECT * (MariaDB 10.3, MySQL 8.0.23). */
    private boolean isInvisible(Column column) {
        return column.options().flag(dialect.name(), "invisible");
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        return isCounting(column, table) ? "AUTO_INCREMENT" : "";
    }

    private static boolean isCounting(Column column, Table table) {
        boolean hasDefault =
                column.serverDefault().isPresent() && column.asIdentity().isEmpty();
        boolean isAsked = column.autoincrement() == Autoincrement.ON;
        return (isAsked || isAutoincrement(column, table)) && !hasDefault;
    }

    @Override
    protected String columnDefault(ServerDefault value, SqlType type) {
        return SimpleDefault.inColumn(defaultSql(value, type));
    }

    @Override
    protected String alteredDefault(AlterColumn op, ServerDefault value) {
        return SimpleDefault.inChange(super.alteredDefault(op, value));
    }

    @Override
    protected String tableSuffix(Table table) {
        return new TableOptions(dialect).sql(table);
    }

    @Override
    protected String renamed(RenameTable op) {
        return dialect.identifiers().quote(op.table().sibling(op.newName()));
    }

    @Override
    protected String commentSql(TableName table, Optional<String> comment) {
        return write("ALTER TABLE")
                .table(table)
                .words("COMMENT")
                .words(comment(comment.orElse("")))
                .toString();
    }

    @Override
    protected String comment(String text) {
        return MysqlLiterals.comment(text);
    }

    @Override
    protected Optional<String> matchSql(Reference reference) {
        if (reference.match().isPresent()) {
            throw refuse("MATCH makes MySQL ignore ON DELETE and ON UPDATE (manual 13.1.20.5). Leave it" + " out.");
        }
        return Optional.empty();
    }

    @Override
    protected String position(AddColumn op) {
        return op.position().map(place -> " " + position(place)).orElse("").strip();
    }

    private String position(ColumnPosition position) {
        return switch (position.place()) {
            case FIRST -> "FIRST";
            case AFTER ->
                "AFTER " + position.anchor().map(dialect.identifiers()::quote).orElseThrow();
            case BEFORE -> throw refuse("MySQL puts a column FIRST or AFTER another one, not before it.");
        };
    }

    /** One statement says everything; what isn't known of the column at present would be lost. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        refuseGenerated(op);
        List<Sql> statements = new ArrayList<>();
        if (op.change(ColumnChange.Rename.class).isPresent() || isTimeDefault(op)) {
            statements.addAll(anew(op, "CHANGE"));
        } else if (isGenerated(existingDefault(op))
                || op.changes().stream().anyMatch(c -> !(c instanceof ColumnChange.Default))) {
            statements.addAll(anew(op, "MODIFY"));
        } else {
            op.change(ColumnChange.Default.class)
                    .ifPresent(change -> statements.addAll(alterDefault(op, change.value())));
        }
        addTypeCheck(op).ifPresent(statements::add);
        return statements;
    }

    /** Foreign keys go first, as MySQL won't drop the column they are on. */
    @Override
    public List<Sql> dropColumn(DropColumn op) {
        List<Sql> statements = new ArrayList<>();
        op.was().stream()
                .flatMap(add -> add.column().references().stream())
                .map(fk -> nameOfKey(fk, op))
                .map(name -> new DropConstraint(op.table(), name).kind(ConstraintKind.FOREIGN_KEY))
                .forEach(drop -> statements.addAll(only(dropConstraintSql(drop, droppedName(drop)), op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    private Name nameOfKey(ForeignKeyConstraint foreignKey, DropColumn op) {
        return settings.naming()
                .name(foreignKey, op.table())
                .orElseThrow(() -> refuse(
                        op,
                        "its foreign key has to go first, and has no name. Give it" + " one, or a naming convention."));
    }

    private void refuseGenerated(AlterColumn op) {
        op.change(ColumnChange.Default.class)
                .filter(change -> isGenerated(change.value()) || isGenerated(existingDefault(op)))
                .filter(change -> !isStoredExpressionDropped(op, change))
                .ifPresent(change -> alter(op, change));
    }

    /** A stored generated column can become an ordinary one (manual 13.1.9.2); it is written anew. */
    private static boolean isStoredExpressionDropped(AlterColumn op, ColumnChange.Default change) {
        return !isGenerated(change.value())
                && op.existing()
                        .flatMap(Column::asComputed)
                        .flatMap(Computed::stored)
                        .orElse(false);
    }

    private static boolean isGenerated(Optional<ServerDefault> value) {
        return value.filter(ServerDefault::isGenerated).isPresent();
    }

    /**
     * ALTER COLUMN SET DEFAULT takes no CURRENT_TIMESTAMP, so times are written anew; and DROP
     * DEFAULT leaves it there without a word (observed with MariaDB 11.4).
     */
    private boolean isTimeDefault(AlterColumn op) {
        boolean isDropped = op.change(ColumnChange.Default.class)
                        .filter(c -> c.value().isEmpty())
                        .isPresent()
                && !(existingDefault(op).orElse(null) instanceof ServerDefault.Expression);
        SqlType type = op.newType().or(op::existingType).orElseGet(UnknownType::new);
        boolean isTime = type.on(dialect.name()) instanceof DateTimeType
                || TIMESTAMPS.contains(MysqlType.nameOf(type.on(dialect.name())));
        return isTime && !isDropped && !op.changes().isEmpty();
    }

    private List<Sql> anew(AlterColumn op, String verb) {
        Column column = op.result();
        if (column.type() instanceof UnknownType) {
            throw refuse(
                    op,
                    "MySQL writes the column anew and needs to know its type at present."
                            + " Say it: c.existingType(…), or c.existing(column(…)).");
        }
        SqlWriter sql = write("ALTER TABLE").table(op.table()).words(verb).name(op.column());
        if (verb.equals("CHANGE")) {
            sql.name(op.newName());
        }
        sql.words(typeSql(column.type()))
                .words(column.asComputed().map(this::computedPart))
                .words(anewNullability(column))
                .when(isInvisible(column), "INVISIBLE")
                .when(column.autoincrement() == Autoincrement.ON, "AUTO_INCREMENT")
                .words(column.serverDefault()
                        .filter(value -> !value.isGenerated())
                        .map(value -> "DEFAULT " + alteredDefault(op, value)))
                .words(column.comment().map(text -> "COMMENT " + comment(text)))
                .words(columnChecks(column, op.table()))
                .words(op.change(ColumnChange.Move.class).map(move -> position(move.position())));
        return only(sql, op);
    }

    /** Checks that are written with the column, and lost if it is written without them. */
    protected String columnChecks(Column column, TableName table) {
        return "";
    }

    /** A computed column takes no NULL (MariaDB, Generated Columns). */
    private static String anewNullability(Column column) {
        boolean isNullable = column.nullability().orElse(true);
        String allowed = column.asComputed().isPresent() ? "" : "NULL";
        return isNullable ? allowed : "NOT NULL";
    }

    @Override
    protected Optional<Sql> dropTypeCheck(AlterColumn op) {
        return Optional.empty();
    }

    /** A primary key has no name here. */
    @Override
    protected Name droppedName(DropConstraint op) {
        return isPrimaryKey(op) ? Name.of("PRIMARY") : super.droppedName(op);
    }

    private static boolean isPrimaryKey(DropConstraint op) {
        return op.kind().filter(kind -> kind == ConstraintKind.PRIMARY_KEY).isPresent();
    }

    @Override
    protected String dropConstraintSql(DropConstraint op, Name name) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_CONSTRAINTS, op);
        if (isPrimaryKey(op) && op.ifExists()) {
            throw refuse(op, "a primary key can't be dropped only if it is there. Leave that out.");
        }
        SqlWriter sql = write("ALTER TABLE").table(op.table()).words(dropWords(op));
        return isPrimaryKey(op)
                ? sql.toString()
                : sql.when(op.ifExists(), "IF EXISTS").name(name).toString();
    }

    private String dropWords(DropConstraint op) {
        return switch (op.kind().orElseThrow(() -> needsKind(op))) {
            case PRIMARY_KEY -> "DROP PRIMARY KEY";
            case FOREIGN_KEY -> "DROP FOREIGN KEY";
            case UNIQUE -> "DROP INDEX";
            case CHECK -> dropCheckWords();
            case EXCLUDE -> throw refuse(op, "MySQL has no EXCLUDE constraints.");
        };
    }

    private RuntimeException needsKind(DropConstraint op) {
        return refuse(
                op,
                "MySQL drops each kind of constraint in a way of its own."
                        + " Say the kind: drop -> drop.kind(ConstraintKind.UNIQUE).");
    }

    /** {@code DROP CHECK}. */
    protected String dropCheckWords() {
        return "DROP CHECK";
    }

    @Override
    protected String dropIndexSql(DropIndex op) {
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
    protected String indexKind(Index index) {
        return phrase(index.options(), "prefix").orElse("");
    }

    @Override
    protected boolean needsParentheses(SqlExpression element) {
        return !(element instanceof SqlExpression.ColumnRef || element instanceof SqlExpression.Text);
    }

    @Override
    protected String indexElements(Index index) {
        KeyLengths lengths = new KeyLengths(index.options(), dialect.name());
        return index.elements().stream()
                .map(element -> indexElement(element, lengths))
                .collect(Collectors.joining(", "));
    }

    /** The length of a prefix belongs to the column, and how it is ordered stands behind it. */
    private String indexElement(SqlExpression element, KeyLengths lengths) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return write(indexElement(unary.operand(), lengths))
                    .words(ordering(unary))
                    .toString();
        }
        return indexElement(element) + element.asColumn().map(lengths::of).orElseGet(lengths::ofAll);
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        KeyLengths lengths = new KeyLengths(key.options(), dialect.name());
        return lengths.areNone()
                ? super.primaryKeySql(key)
                : key.columns().stream()
                        .map(column -> dialect.identifiers().quote(column) + lengths.of(column))
                        .collect(Collectors.joining(", ", "PRIMARY KEY (", ")"));
    }

    @Override
    protected List<String> tableConstraints(Table table) {
        List<String> clauses = new ArrayList<>(super.tableConstraints(table));
        CounterKeys.of(table).stream()
                .map(index -> new CreateIndex(table.name(), index))
                .forEach(create -> clauses.add(keySql(create)));
        return clauses;
    }

    private String keySql(CreateIndex create) {
        return write("")
                .when(create.index().isUnique(), "UNIQUE")
                .words("KEY")
                .words(indexName(create))
                .words("(" + indexElements(create.index()) + ")")
                .words(indexSuffix(create))
                .toString();
    }

    @Override
    protected boolean isWithinTable(Index index, Table table) {
        return CounterKeys.of(table).contains(index);
    }

    @Override
    protected String indexSuffix(CreateIndex op) {
        return write(super.indexSuffix(op))
                .words(option(op.index(), "with_parser").map(name -> "WITH PARSER " + name))
                .words(option(op.index(), "using").map(name -> "USING " + name))
                .toString();
    }

    /** These two options of MySQL hold for MariaDB as well. */
    private Optional<String> option(Index index, String option) {
        return index.options()
                .text(dialect.name(), option)
                .or(() -> index.options().text("mysql", option))
                .map(name -> phrase(name, "mysql_" + option));
    }
}
