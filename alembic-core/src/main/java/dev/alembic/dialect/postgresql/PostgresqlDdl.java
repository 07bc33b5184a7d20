package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DDL of PostgreSQL. */
final class PostgresqlDdl extends DdlCompiler {

    private static final List<Class<? extends ColumnChange>> ORDER = List.of(
            ColumnChange.Type.class,
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Autoincrementing.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    private static final List<Class<? extends ColumnChange>> EXPRESSION_FIRST = List.of(
            ColumnChange.Default.class,
            ColumnChange.Type.class,
            ColumnChange.Nullability.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    private static final Pattern OPERATOR =
            Pattern.compile("[-+*/<>=~!@#%^&|`?]+|OPERATOR\\([\\w\".]*[-+*/<>=~!@#%^&|`?]+\\)");

    private final EnumTypes enums;

    PostgresqlDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
        this.enums = new EnumTypes(dialect.identifiers(), dialect.literals());
    }

    @Override
    protected List<Class<? extends ColumnChange>> alterOrder() {
        return ORDER;
    }

    @Override
    protected String typePart(Column column, Table table) {
        return isSerial(column, table)
                ? SerialColumn.typeName(column.type().on(dialect.name()))
                : super.typePart(column, table);
    }

    /** A column that is asked to count does so wherever it stands; a key may do it by itself. */
    private static boolean isSerial(Column column, Table table) {
        return isAutoincrement(column, table) ? column.serverDefault().isEmpty() : SerialColumn.isAskedFor(column);
    }

    /** Identity columns are NOT NULL, unless they say otherwise. */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        boolean isNullableIdentity =
                column.asIdentity().isPresent() && column.nullability().orElse(false);
        boolean isNullableSerial =
                isSerial(column, table) && column.nullability().orElse(false);
        return isNullableIdentity ? "NULL" : isNullableSerial ? "" : super.nullabilityPart(column, table);
    }

    /** What SERIAL can't say: another name of the sequence, and that NULL is allowed. */
    private List<Sql> serials(Table table, Operation op) {
        List<Sql> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isSerial(column, table)) {
                SerialColumn serial = new SerialColumn(dialect, table.name(), column);
                serial.corrections().forEach(sql -> statements.add(new Sql(sql, op)));
            }
        }
        return statements;
    }

    @Override
    public List<Sql> createTable(CreateTable op) {
        List<Sql> statements = new ArrayList<>(enums.create(op.table().columns(), op));
        TableName table = op.table().name();
        RepeatedUniques repeated = RepeatedUniques.of(op.table(), settings.naming());
        boolean areAdded = !op.ifNotExists();
        statements.addAll(super.createTable(areAdded ? new CreateTable(repeated.first()) : op));
        statements.addAll(serials(op.table(), op));
        if (areAdded) {
            repeated.then().forEach(unique -> statements.add(new Sql(addConstraintSql(table, unique), op)));
        }
        op.table().allConstraints().forEach(c -> statements.addAll(constraintComment(table, c, op)));
        return statements;
    }

    @Override
    public List<Sql> dropTable(DropTable op) {
        List<Sql> statements = new ArrayList<>(super.dropTable(op));
        op.was().ifPresent(table -> statements.addAll(enums.drop(table.columns(), op)));
        return statements;
    }

    @Override
    public List<Sql> addColumn(AddColumn op) {
        List<Sql> statements = new ArrayList<>(enums.create(List.of(op.column()), op));
        statements.addAll(super.addColumn(op));
        statements.addAll(serials(Table.of(op.table(), List.of(op.column())), op));
        return statements;
    }

    @Override
    public List<Sql> dropColumn(DropColumn op) {
        List<Sql> statements = new ArrayList<>(super.dropColumn(op));
        op.was().ifPresent(add -> statements.addAll(enums.drop(List.of(add.column()), op)));
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
        storage(options).ifPresent(suffix::words);
        onCommit(options).ifPresent(suffix::words);
        tablespace(options).ifPresent(suffix::words);
        return suffix.toString().isEmpty() ? "" : " " + suffix;
    }

    private Optional<String> storage(Options options) {
        Map<String, String> with = options.map(dialect.name(), "with");
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(with.entrySet().stream()
                        .map(e -> phrase(e.getKey(), "postgresql_with") + " = " + e.getValue())
                        .collect(Collectors.joining(", ", "WITH (", ")")));
    }

    private Optional<String> tablespace(Options options) {
        return options.text(dialect.name(), "tablespace")
                .map(name -> "TABLESPACE " + dialect.identifiers().quote(name));
    }

    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        String using = op.options()
                .expression(dialect.name(), "using")
                .map(e -> " USING " + expressions.write(e))
                .orElse("");
        List<Sql> statements = new ArrayList<>(enums.create(List.of(Column.of(op.column(), type)), op));
        statements.addAll(alterColumnSql(op, "TYPE " + typeSql(type) + using));
        return statements;
    }

    /** What counts goes before everything else, see {@link #alterColumn}; a default waits for the type. */
    @Override
    protected List<Class<? extends ColumnChange>> alterOrder(AlterColumn op) {
        boolean isOrdinaryNow = op.change(ColumnChange.Default.class).isPresent()
                && existingDefault(op).filter(Computed.class::isInstance).isPresent();
        return isOrdinaryNow ? EXPRESSION_FIRST : ORDER;
    }

    /** A column gets another type only once nothing gives it numbers, or if that stays as it is. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        CounterChange counter = new CounterChange(op, dialect.identifiers(), dialect.literals(), this::identitySql);
        List<Sql> statements = new ArrayList<>();
        counter.first().forEach(sql -> statements.add(new Sql(sql, op)));
        statements.addAll(super.alterColumn(op));
        return statements;
    }

    @Override
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        CounterChange counter = new CounterChange(op, dialect.identifiers(), dialect.literals(), this::identitySql);
        boolean isCounting = change instanceof ColumnChange.Default || change instanceof ColumnChange.Autoincrementing;
        if (!isCounting || !counter.isChange()) {
            return change instanceof ColumnChange.Autoincrementing ? List.of() : super.alter(op, change);
        }
        boolean isLast = change instanceof ColumnChange.Default
                || op.change(ColumnChange.Default.class).isEmpty();
        return isLast ? counted(op, counter) : List.of();
    }

    private List<Sql> counted(AlterColumn op, CounterChange counter) {
        List<Sql> statements = new ArrayList<>();
        counter.last().forEach(sql -> statements.add(new Sql(sql, op)));
        op.change(ColumnChange.Default.class)
                .map(ColumnChange.Default::value)
                .filter(value -> value.isPresent() && !value.get().isGenerated())
                .ifPresent(value -> statements.addAll(alterDefault(op, value)));
        return statements;
    }

    @Override
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        Optional<String> action = new IdentityChange(this::identitySql, this::sequenceOptions).sql(value, before);
        return action.map(sql -> alterColumnSql(op, sql)).orElse(List.of());
    }

    @Override
    protected List<Sql> dropExpression(AlterColumn op, Optional<ServerDefault> value) {
        return dropExpressionSql(op, value);
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        List<String> included = unique.options().texts(dialect.name(), "include");
        SqlWriter sql = write("UNIQUE")
                .when(unique.options().flag(dialect.name(), "nulls_not_distinct"), "NULLS NOT DISTINCT")
                .names(unique.columns());
        if (!included.isEmpty()) {
            sql.words("INCLUDE").names(included.stream().map(Name::of).toList());
        }
        return sql.words(deferrability(unique)).toString();
    }

    @Override
    protected String checkSql(CheckConstraint check) {
        return write(super.checkSql(check))
                .when(check.options().flag(dialect.name(), "no_inherit"), "NO INHERIT")
                .toString();
    }

    /** A default is an expression that some operators stand in only within parentheses. */
    @Override
    protected String defaultSql(ServerDefault value, SqlType type) {
        String sql = super.defaultSql(value, type);
        return RestrictedExpression.isOne(sql) ? sql : "(" + sql + ")";
    }

    @Override
    protected String excludeSql(ExcludeConstraint constraint) {
        String elements =
                constraint.elements().stream().map(this::excludeElement).collect(Collectors.joining(", "));
        return write("EXCLUDE USING")
                .words(phrase(constraint.using().orElse("gist"), "USING"))
                .words("(" + elements + ")")
                .words(constraint.where().map(e -> "WHERE (" + expressions.write(e) + ")"))
                .words(deferrability(constraint))
                .toString();
    }

    private String excludeElement(ExcludeElement element) {
        if (!OPERATOR.matcher(element.operator()).matches()) {
            throw new AlembicException("\"%s\" is not an operator of PostgreSQL.".formatted(element.operator()));
        }
        return write(indexElement(element.expression()))
                .words(element.operatorClass().map(name -> phrase(name, "an operator class")))
                .words("WITH " + element.operator())
                .toString();
    }

    @Override
    protected String addedConstraintSuffix(Constraint constraint) {
        return constraint.options().flag(dialect.name(), "not_valid") ? "NOT VALID" : "";
    }

    @Override
    public List<Sql> createConstraint(CreateConstraint op) {
        List<Sql> statements = new ArrayList<>(super.createConstraint(op));
        statements.addAll(constraintComment(op.table(), op.constraint(), op));
        return statements;
    }

    private List<Sql> constraintComment(TableName table, Constraint constraint, Operation op) {
        Optional<Name> name = settings.naming().name(constraint, table);
        Optional<String> comment = constraint.traits().comment();
        return name.isEmpty() || comment.isEmpty()
                ? List.of()
                : only(
                        write("COMMENT ON CONSTRAINT")
                                .name(name.get())
                                .words("ON")
                                .table(table)
                                .words("IS " + string(comment.get())),
                        op);
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint op) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("VALIDATE CONSTRAINT")
                        .name(op.name()),
                op);
    }

    private boolean isConcurrent(Options options) {
        return options.flag(dialect.name(), "concurrently");
    }

    private List<Sql> apart(List<Sql> sql, Options options) {
        return isConcurrent(options) ? sql.stream().map(Sql::outsideTransaction).toList() : sql;
    }

    @Override
    public List<Sql> createIndex(CreateIndex op) {
        return apart(super.createIndex(op), op.index().options());
    }

    @Override
    public List<Sql> dropIndex(DropIndex op) {
        return apart(super.dropIndex(op), op.options());
    }

    @Override
    protected String beforeIndexName(Index index) {
        return isConcurrent(index.options()) ? "CONCURRENTLY" : "";
    }

    @Override
    protected String beforeDroppedIndex(DropIndex op) {
        return isConcurrent(op.options()) ? "CONCURRENTLY" : "";
    }

    @Override
    protected String indexMethod(Index index) {
        return phrase(index.options(), "using").map(m -> "USING " + m).orElse("");
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
    protected String indexElements(Index index) {
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
        return write(indexElement(element))
                .words(Optional.ofNullable(classes.get(key)).map(OperatorClass::checked))
                .toString();
    }

    @Override
    protected String indexSuffix(CreateIndex op) {
        Options options = op.index().options();
        return write(includeSql(op.index()))
                .when(options.flag(dialect.name(), "nulls_not_distinct"), "NULLS NOT DISTINCT")
                .words(storage(options))
                .words(tablespace(options))
                .words(whereSql(op.index()))
                .toString();
    }
}
