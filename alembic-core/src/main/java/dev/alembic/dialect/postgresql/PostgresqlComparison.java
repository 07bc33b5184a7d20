package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.dialect.TypeForm;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what PostgreSQL reports with a model. */
final class PostgresqlComparison extends StandardComparison {

    /**
     * As the server names what nobody named (src/backend/commands/indexcmds.c,
     * ChooseConstraintName).
     */
    private static final NamingConvention NAMES = NamingConvention.DEFAULT
            .with("pk", "%(table_name)s_pkey")
            .with("uq", "%(table_name)s_%(column_0_N_name)s_key")
            .with("fk", "%(table_name)s_%(column_0_N_name)s_fkey")
            .with("ck", "%(table_name)s_%(column_0_N_name)s_check");

    private static final Set<Set<String>> SYNONYMS = Set.of(
            Set.of("numeric", "decimal"),
            Set.of("char", "character", "bpchar"),
            Set.of("bit varying", "varbit"),
            Set.of("timestamp", "timestamp without time zone"),
            Set.of("time", "time without time zone"));

    /** The default classes of the server's own types are named after them (pg_opclass). */
    private static final Pattern USUAL_OPERATOR_CLASS =
            Pattern.compile("(int[248]|text|varchar|bpchar|char|name|date|time(stamp)?(tz)?|numeric|float[48]"
                    + "|bool|uuid|bytea|array|jsonb|tsvector|tsquery|range|multirange|enum|oid"
                    + "|interval|money|(var)?bit|inet|cidr|macaddr8?|record|point|box|poly"
                    + "|circle)_ops");

    private static final Set<String> SERIALS =
            Set.of("SERIAL", "SERIAL4", "BIGSERIAL", "SERIAL8", "SMALLSERIAL", "SERIAL2");

    PostgresqlComparison(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean areNullsSmall() {
        return false;
    }

    @Override
    public NamingConvention names() {
        return NAMES;
    }

    @Override
    public Optional<String> whyNotInForce(Index index) {
        return index.options().flag(dialect.name(), PostgresqlReflectedIndex.INVALID)
                ? Optional.of("it is invalid, as building it failed or hasn't ended")
                : Optional.empty();
    }

    @Override
    public Optional<String> whyNotInForce(Constraint constraint) {
        Options options = constraint.options();
        if (options.flag(dialect.name(), PostgresqlConstraintWriter.DISABLED)) {
            return Optional.of("its triggers are disabled");
        }
        return options.flag(dialect.name(), PostgresqlConstraintWriter.NOT_ENFORCED)
                ? Optional.of("it is not enforced")
                : Optional.empty();
    }

    @Override
    public boolean isUnchecked(Constraint constraint) {
        Options options = constraint.options();
        return options.flag(dialect.name(), "not_valid")
                || options.flag(dialect.name(), PostgresqlConstraintWriter.NOT_ENFORCED);
    }

    @Override
    public boolean isUsualOperatorClass(String name) {
        return USUAL_OPERATOR_CLASS.matcher(name).matches();
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    @Override
    public Verdict type(Column live, Column model) {
        Optional<EnumType> from = enumeration(live.type());
        Optional<EnumType> to = enumeration(model.type());
        boolean isOneEnumeration =
                from.isPresent() && to.isPresent() && name(from.get()).equals(name(to.get()));
        boolean areArrays = live.type() instanceof ArrayType == model.type() instanceof ArrayType;
        return isOneEnumeration && areArrays ? Verdict.same() : ofItems(live, model);
    }

    /** Of arrays, the items are compared; the number of dimensions is not kept (manual 8.15.1). */
    private Verdict ofItems(Column live, Column model) {
        boolean areArrays = live.type().on("postgresql") instanceof ArrayType
                && model.type().on("postgresql") instanceof ArrayType;
        return areArrays ? type(item(live), item(model)) : super.type(live, model);
    }

    private static Column item(Column column) {
        return column.type().on("postgresql") instanceof ArrayType array ? column.type(array.item()) : column;
    }

    @Override
    public Optional<EnumType> enumeration(SqlType type) {
        SqlType own = type.on("postgresql");
        SqlType item = own instanceof ArrayType array ? array.item() : own;
        return item instanceof EnumType enumeration
                        && enumeration.isNative()
                        && enumeration.name().isPresent()
                ? Optional.of(enumeration)
                : Optional.empty();
    }

    @Override
    public SqlType withExistingEnumeration(SqlType type) {
        SqlType own = type.on("postgresql");
        if (own instanceof ArrayType array) {
            return new ArrayType(withExistingEnumeration(array.item()), array.dimensions());
        }
        return enumeration(own).<SqlType>map(EnumType::existing).orElse(type);
    }

    @Override
    public SqlType withEnumeration(SqlType type, EnumType enumeration) {
        return type.on("postgresql") instanceof ArrayType array
                ? new ArrayType(enumeration, array.dimensions())
                : enumeration;
    }

    private static TableName name(EnumType type) {
        TableName name = PostgresqlTypeMap.enumerationName(type);
        return name.schema().isPresent()
                ? TableName.of(name.schema().get().text(), name.text())
                : TableName.of(name.text());
    }

    @Override
    protected boolean isSame(TypeForm live, TypeForm model) {
        return super.isSame(live.floating(), model.floating());
    }

    /** What the server takes where nothing is said (manual 8.1 to 8.10). */
    @Override
    protected Optional<List<String>> arguments(TypeForm type) {
        return Optional.of(
                switch (type.firstWord()) {
                    case "numeric", "decimal" -> type.withScale();
                    case "char", "character", "bit" ->
                        type.name().endsWith(" varying") ? type.values() : type.valuesOr("1");
                    case "timestamp", "time", "interval" -> type.valuesOr("6");
                    default -> type.values();
                });
    }

    /** A column of SERIAL is one that counts, and forbids NULL. */
    @Override
    public Column meant(Column column) {
        SqlType type = column.type().on("postgresql");
        Optional<SqlType> counted = type instanceof LiteralType literal && SERIALS.contains(literal.name())
                ? Optional.of(dialect.types().fromSql(literal.name()))
                : Optional.empty();
        return counted.map(column::type)
                .map(c -> c.notNull().autoincrement(true))
                .orElse(column);
    }

    /** A sequence keeps its name when the table or the column that it is called after gets another. */
    @Override
    public Column renamed(Column column, TableName table, Name name) {
        boolean isNamed =
                column.options().text(dialect.name(), CounterChange.SEQUENCE).isPresent();
        return Counter.of(column) == Counter.SERIAL && !isNamed
                ? column.option(
                        dialect.name() + "_" + CounterChange.SEQUENCE,
                        SerialName.of(table.text(), name.text()).text())
                : column;
    }

    /** A column that takes its numbers from a sequence of its own has no default to speak of. */
    @Override
    public Verdict serverDefault(Column live, Column model) {
        if (areAutoincrement(live, model)) {
            return Verdict.same();
        }
        boolean isSerial = Counter.of(live) == Counter.SERIAL;
        boolean isNextValue = model.serverDefault()
                .filter(value -> !value.isGenerated())
                .map(value -> sql(value).startsWith("nextval("))
                .orElse(false);
        return isSerial && isNextValue ? Verdict.same() : super.serverDefault(live, model);
    }

    /** Whether both give numbers, and the model doesn't say that it must be an identity that does. */
    private boolean areAutoincrement(Column live, Column model) {
        boolean isCounter = Counter.of(live) != Counter.NONE
                || live.serverDefault()
                        .filter(value -> !value.isGenerated())
                        .filter(value -> sql(value).startsWith("nextval("))
                        .isPresent();
        boolean isAnyCounter = Counter.of(model) == Counter.SERIAL
                || model.asIdentity().filter(Identity.UNSPECIFIED::equals).isPresent();
        return isCounter && isAnyCounter;
    }

    /** Any integer can be SERIAL. */
    @Override
    public boolean isCounterKey() {
        return false;
    }

    @Override
    public boolean isAutoincrementAlterable() {
        return true;
    }

    @Override
    public Options conversion(Column live, Column model) {
        return new TypeConversion(dialect).using(live, model);
    }

    /** A generated column stands in the way of each change (manual, ALTER TABLE). */
    @Override
    public boolean doComputedColumnsHoldTypes() {
        return true;
    }

    /** DROP EXPRESSION is for stored columns (manual, ALTER TABLE). */
    @Override
    public boolean isExpressionDropped(Column computed) {
        return computed.asComputed().flatMap(Computed::stored).orElse(true);
    }

    @Override
    public boolean isConverted(Column before, Column after) {
        return new TypeConversion(dialect).isConversion(before.type(), after.type());
    }

    @Override
    public boolean canAddValues(EnumType from, EnumType to) {
        return new EnumChange(dialect, to).canAddTo(from);
    }

    @Override
    public List<Operation> addValues(EnumType from, EnumType to) {
        return new EnumChange(dialect, to).addTo(from);
    }

    @Override
    public List<Operation> replaceEnumeration(EnumType to) {
        return new EnumChange(dialect, to).replacement();
    }

    @Override
    public List<Operation> dropReplaced(EnumType to) {
        return List.of(new EnumChange(dialect, to).dropOfReplaced());
    }

    @Override
    public List<Operation> createEnumeration(EnumType type) {
        return List.of(new ExecuteSql(new EnumChange(dialect, type).creation()));
    }

    @Override
    public List<ExecuteSql> dropAbandoned(EnumType type) {
        String name = dialect.identifiers().quote(PostgresqlTypeMap.enumerationName(type));
        return List.of(new ExecuteSql(DollarQuotes.block("BEGIN DROP TYPE IF EXISTS " + name
                + "; EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege THEN NULL; END")));
    }

    @Override
    public List<Operation> dropEnumeration(EnumType type) {
        String name = dialect.identifiers().quote(PostgresqlTypeMap.enumerationName(type));
        return List.of(new ExecuteSql("DROP TYPE IF EXISTS " + name));
    }

    @Override
    public List<Operation> renameSequence(Sequence from, TableName to) {
        return List.of(new ExecuteSql("ALTER SEQUENCE %s RENAME TO %s"
                .formatted(
                        dialect.identifiers().quote(from.name()),
                        dialect.identifiers().quote(to.name()))));
    }
}
