package dev.alembic.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of models and migrations, for one static import: {@code import static
 * dev.alembic.schema.Dsl.*}.
 */
public final class Dsl {

    private Dsl() {}

    /** A whole schema. */
    public static MetaData metaData(Table... tables) {
        return MetaData.of(List.of(tables));
    }

    /**
     * A view of a model: {@code metaData(TASKS).with(view("open_tasks", "SELECT id FROM tasks WHERE NOT done"))}.
     *
     * @param name in a schema by {@link ModelObject#in}
     */
    public static ModelObject view(String name, String query) {
        return ModelObject.of("view", name, query);
    }

    /** A materialized view of a model; its indexes follow by {@link ModelObject#and}. */
    public static ModelObject materializedView(String name, String query) {
        return ModelObject.of("materialized view", name, query);
    }

    /**
     * A function of a model, in its own words: {@code function("twice", "CREATE FUNCTION twice(n integer) …")}.
     *
     * @param name as messages have it
     */
    public static ModelObject function(String name, String create) {
        return ModelObject.of("function", name, create);
    }

    /** A procedure of a model, in its own words: {@code procedure("tidy", "CREATE PROCEDURE tidy() …")}. */
    public static ModelObject procedure(String name, String create) {
        return ModelObject.of("procedure", name, create);
    }

    /** A trigger of a model, in its own words: {@code trigger("audit", "CREATE TRIGGER audit …")}. */
    public static ModelObject trigger(String name, String create) {
        return ModelObject.of("trigger", name, create);
    }

    /** Something else of a model that statements make: {@code madeBy("readers", "CREATE POLICY readers …")}. */
    public static ModelObject madeBy(String name, String... create) {
        return ModelObject.of("object", name, create);
    }

    /**
     * A row to insert, or another map that keeps its order: {@code row("id", 1, "name", null)}.
     *
     * @throws IllegalArgumentException if a name isn't a string or has no value
     */
    public static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name) || i + 1 == namesAndValues.length) {
                throw new IllegalArgumentException(
                        "A row is names and values by turns, not %s.".formatted(Arrays.toString(namesAndValues)));
            }
            row.put(name, namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(row);
    }

    /** A table of columns, constraints and indexes. */
    public static Table table(String name, TableItem... items) {
        return Table.of(TableName.of(name), List.of(items));
    }

    /** A column. */
    public static Column column(String name, SqlType type) {
        return Column.of(Name.of(name), type);
    }

    /** A column whose name is quoted or protected in a way of its own. */
    public static Column column(Name name, SqlType type) {
        return Column.of(name, type);
    }

    /** A name, to be quoted or protected: {@code name("Mixed").quoted()}. */
    public static Name name(String text) {
        return Name.of(text);
    }

    /** A name that is final: naming conventions leave it alone. */
    public static Name exactly(String text) {
        return Name.exactly(text);
    }

    /** A table whose name says more than its text: {@code table(tableName("audit", "log"), …)}. */
    public static Table table(TableName name, TableItem... items) {
        return Table.of(name, List.of(items));
    }

    /** A table's name in the schema that is in use. */
    public static TableName tableName(String table) {
        return TableName.of(table);
    }

    /** A table's name that is quoted or protected in a way of its own. */
    public static TableName tableName(Name table) {
        return new TableName(Optional.empty(), table);
    }

    /** A table's name in a schema. */
    public static TableName tableName(String schema, String table) {
        return TableName.of(schema, table);
    }

    /** PRIMARY KEY. */
    public static PrimaryKeyConstraint primaryKey(String... columns) {
        return new PrimaryKeyConstraint(Optional.empty(), Name.listOf(columns), ConstraintTraits.NONE);
    }

    /** UNIQUE. */
    public static UniqueConstraint unique(String... columns) {
        return new UniqueConstraint(Optional.empty(), Name.listOf(columns), ConstraintTraits.NONE);
    }

    /** CHECK, with SQL text. */
    public static CheckConstraint check(String condition) {
        return check(sql(condition));
    }

    /** CHECK. */
    public static CheckConstraint check(SqlExpression condition) {
        return new CheckConstraint(Optional.empty(), condition, ConstraintTraits.NONE);
    }

    /** FOREIGN KEY; say where it points: {@code foreignKey("a_id").references("a.id")}. */
    public static ForeignKeyConstraint foreignKey(String... columns) {
        Reference nowhere = Reference.of(TableName.of(""), List.of());
        return new ForeignKeyConstraint(Optional.empty(), Name.listOf(columns), nowhere, ConstraintTraits.NONE);
    }

    /** EXCLUDE (PostgreSQL). */
    public static ExcludeConstraint exclude(ExcludeElement... elements) {
        return new ExcludeConstraint(
                Optional.empty(), List.of(elements), Optional.empty(), Optional.empty(), ConstraintTraits.NONE);
    }

    /** An element of {@link #exclude}: {@code with(col("during"), "&&")}. */
    public static ExcludeElement with(SqlExpression expression, String operator) {
        return new ExcludeElement(expression, operator, Optional.empty());
    }

    /** An index of columns. */
    public static Index index(String... columns) {
        return Index.of(Name.listOf(columns));
    }

    /** An index of expressions: {@code index(function("lower", col("email")))}. */
    public static Index index(SqlExpression... elements) {
        return new Index(Optional.empty(), List.of(elements), false, Options.NONE);
    }

    /** A sequence. */
    public static Sequence sequence(String name) {
        return new Sequence(TableName.of(name), Optional.empty(), SequenceOptions.DEFAULT);
    }

    /** INTEGER. */
    public static IntegerType integer() {
        return new IntegerType();
    }

    /** BIGINT. */
    public static BigIntegerType bigInteger() {
        return new BigIntegerType();
    }

    /** SMALLINT. */
    public static SmallIntegerType smallInteger() {
        return new SmallIntegerType();
    }

    /** Text without a limit that the type would say; MySQL demands one. */
    public static StringType string() {
        return new StringType(Optional.empty(), Optional.empty(), false);
    }

    /** Text of at most this many characters. */
    public static StringType string(int length) {
        return new StringType(Optional.of(length), Optional.empty(), false);
    }

    /** Text of at most this many characters, in the type for Unicode where there is one. */
    public static StringType unicode(int length) {
        return new StringType(Optional.of(length), Optional.empty(), true);
    }

    /** Text of any length. */
    public static TextType text() {
        return new TextType(Optional.empty(), Optional.empty(), false);
    }

    /** Text of any length, in the type for Unicode where there is one. */
    public static TextType unicodeText() {
        return new TextType(Optional.empty(), Optional.empty(), true);
    }

    /** True or false. */
    public static BooleanType bool() {
        return new BooleanType(false, Optional.empty());
    }

    /** A day. */
    public static DateType date() {
        return new DateType();
    }

    /** A day and a time. */
    public static DateTimeType dateTime() {
        return new DateTimeType(false);
    }

    /** A time of day. */
    public static TimeType time() {
        return new TimeType(false);
    }

    /** A length of time. */
    public static IntervalType interval() {
        return new IntervalType(Optional.empty(), Optional.empty());
    }

    /** Exact decimal numbers. */
    public static NumericType numeric() {
        return new NumericType(Optional.empty(), Optional.empty());
    }

    /** Exact decimal numbers of this many digits, so many of them after the point. */
    public static NumericType numeric(int precision, int scale) {
        return new NumericType(Optional.of(precision), Optional.of(scale));
    }

    /** Floating point numbers. */
    public static FloatType floating() {
        return new FloatType(Optional.empty());
    }

    /** Floating point numbers of double precision. */
    public static DoubleType doublePrecision() {
        return new DoubleType(Optional.empty());
    }

    /** Bytes. */
    public static LargeBinaryType largeBinary() {
        return new LargeBinaryType(Optional.empty());
    }

    /** JSON. */
    public static JsonType json() {
        return new JsonType();
    }

    /** A universally unique identifier. */
    public static UuidType uuid() {
        return new UuidType();
    }

    /** One of these texts; PostgreSQL demands a name: {@code enumeration("a", "b").named("e")}. */
    public static EnumType enumeration(String... values) {
        return new EnumType(
                Arrays.asList(values), Optional.empty(), Optional.empty(), true, false, Optional.empty(), true);
    }

    /** A type that is meant literally: {@code type("CITEXT")}, {@code type("DECIMAL", 10, 2)}. */
    public static LiteralType type(String name, Integer... arguments) {
        return LiteralType.of(name, arguments);
    }

    /** SQL, written as it is. */
    public static SqlExpression sql(String text) {
        return SqlExpression.text(text);
    }

    /** A column in an expression. */
    public static SqlExpression col(String name) {
        return SqlExpression.column(name);
    }

    /** A value in an expression. */
    public static SqlExpression literal(@Nullable Object value) {
        return new SqlExpression.Literal(value, false);
    }

    /** A value that is written into the SQL, not sent as a parameter. */
    public static SqlExpression inlineLiteral(@Nullable Object value) {
        return new SqlExpression.Literal(value, true);
    }

    /** The present date and time. */
    public static SqlExpression now() {
        return function("now");
    }

    /** A function call. */
    public static SqlExpression function(String name, SqlExpression... arguments) {
        return new SqlExpression.Function(name, List.of(arguments), false);
    }

    /** All of these. */
    public static SqlExpression and(SqlExpression... conditions) {
        return new SqlExpression.Junction(SqlExpression.JunctionKind.AND, List.of(conditions));
    }

    /** One of these. */
    public static SqlExpression or(SqlExpression... conditions) {
        return new SqlExpression.Junction(SqlExpression.JunctionKind.OR, List.of(conditions));
    }

    /** The opposite. */
    public static SqlExpression not(SqlExpression condition) {
        return new SqlExpression.Unary(SqlExpression.UnaryKind.NOT, condition);
    }

    /** {@code expression IN (values)}. */
    public static SqlExpression in(SqlExpression expression, Object... values) {
        return new SqlExpression.In(
                expression, Stream.of(values).map(Dsl::literal).toList());
    }

    /** {@code CAST(expression AS type)}. */
    public static SqlExpression cast(SqlExpression expression, SqlType type) {
        return new SqlExpression.Cast(expression, type);
    }

    /** The next number of a sequence. */
    public static SqlExpression nextValue(String sequence) {
        return new SqlExpression.NextValue(TableName.of(sequence));
    }
}
