package dev.alembic.dialect.mysql;

import dev.alembic.schema.DialectType;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A type as MySQL and MariaDB know it, with what only they can say of it.
 *
 * @param name in capitals, such as {@code TINYINT}
 * @param arguments length, display width, precision and scale
 * @param values of ENUM and SET
 * @param isUnsigned without negative numbers
 * @param isZerofill shown with leading zeros
 * @param isNational in the national character set
 * @param charset character set of texts
 * @param collation order of texts
 */
public record MysqlType(
        String name,
        List<Integer> arguments,
        List<String> values,
        boolean isUnsigned,
        boolean isZerofill,
        boolean isNational,
        Optional<String> charset,
        Optional<String> collation)
        implements DialectType {

    /** The name of a type as these databases write it; empty for the types of all databases. */
    static String nameOf(SqlType own) {
        if (own instanceof LiteralType literal) {
            return literal.name();
        }
        return own instanceof MysqlType mysql ? mysql.name() : "";
    }

    private static final Set<String> INTEGERS = Set.of("INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT");

    private static final Set<String> TEXTS =
            Set.of("CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "SET");

    /** Copies the lists, puts the name into capitals. */
    public MysqlType {
        name = name.toUpperCase(Locale.ROOT);
        arguments = List.copyOf(arguments);
        values = List.copyOf(values);
    }

    /** A type of this name, with these numbers in parentheses. */
    public static MysqlType of(String name, Integer... arguments) {
        return new Draft(name, Arrays.asList(arguments)).build();
    }

    /** ENUM or SET of these values. */
    static MysqlType of(String name, List<String> values) {
        Draft draft = new Draft(name, List.of());
        draft.values = values;
        return draft.build();
    }

    /** Without negative numbers. */
    public MysqlType unsigned() {
        return with(d -> d.isUnsigned = true);
    }

    /** Shown with leading zeros. */
    public MysqlType zerofill() {
        return with(d -> d.isZerofill = true);
    }

    /** In the national character set. */
    public MysqlType national() {
        return with(d -> d.isNational = true);
    }

    /** In this character set. */
    public MysqlType charset(String newCharset) {
        return with(d -> d.charset = Optional.of(newCharset));
    }

    /** In this order. */
    public MysqlType collate(String newCollation) {
        return with(d -> d.collation = Optional.of(newCollation));
    }

    @Override
    public Optional<SqlType> collated(String newCollation) {
        return TEXTS.contains(name) || charset.isPresent() ? Optional.of(collate(newCollation)) : Optional.empty();
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public boolean isInteger() {
        return INTEGERS.contains(name);
    }

    @Override
    public String sql(Function<SqlType, String> nested) {
        List<String> words = new ArrayList<>();
        words.add((isNational ? "NATIONAL " : "") + name + parentheses(nested));
        if (isUnsigned) {
            words.add("UNSIGNED");
        }
        if (isZerofill) {
            words.add("ZEROFILL");
        }
        charset.filter(any -> !isNational).ifPresent(set -> words.add("CHARACTER SET " + TypeMap.plain(set)));
        collation.ifPresent(order -> words.add("COLLATE " + TypeMap.plain(order)));
        return String.join(" ", words);
    }

    /** Values are written as those of the generic enumeration. */
    private String parentheses(Function<SqlType, String> nested) {
        if (!values.isEmpty()) {
            return nested.apply(Dsl.enumeration(values.toArray(String[]::new))).replaceFirst("^ENUM", "");
        }
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public Optional<SqlType> elsewhere() {
        return switch (name) {
            case "ENUM" -> Optional.of(enumeration());
            case "SET" -> Optional.empty();
            case "TINYINT", "YEAR" -> Optional.of(Dsl.smallInteger());
            case "MEDIUMINT" -> Optional.of(Dsl.integer());
            case "TINYTEXT", "MEDIUMTEXT", "LONGTEXT" -> Optional.of(Dsl.text());
            case "TINYBLOB", "MEDIUMBLOB", "LONGBLOB" -> Optional.of(Dsl.largeBinary());
            default -> Optional.of(literally());
        };
    }

    /** BOOL is TINYINT(1); a display width that isn't the usual one has been said. */
    @Override
    public Optional<SqlType> generic() {
        if (!equals(name.equals("ENUM") ? of(name, values) : plain())) {
            return Optional.empty();
        }
        return switch (name) {
            case "INTEGER", "INT" -> unless(hasOtherWidth(11), Dsl.integer());
            case "BIGINT" -> unless(hasOtherWidth(20), Dsl.bigInteger());
            case "SMALLINT" -> unless(hasOtherWidth(6), Dsl.smallInteger());
            case "TINYINT" -> unless(!arguments.equals(List.of(1)), Dsl.bool());
            case "DECIMAL", "NUMERIC" -> unless(arguments.size() != 2, Dsl.numeric(argument(0), argument(1)));
            case "DATETIME" -> unless(!arguments.isEmpty(), Dsl.dateTime());
            case "TIME" -> unless(!arguments.isEmpty(), Dsl.time());
            case "ENUM" -> Optional.of(Dsl.enumeration(values.toArray(String[]::new)));
            default -> Optional.empty();
        };
    }

    private boolean hasOtherWidth(int usual) {
        return !arguments.isEmpty() && argument(0) != usual;
    }

    private static Optional<SqlType> unless(boolean isOther, SqlType type) {
        return isOther ? Optional.empty() : Optional.of(type);
    }

    private int argument(int index) {
        return index < arguments.size() ? arguments.get(index) : 0;
    }

    private MysqlType plain() {
        return of(name, arguments.toArray(Integer[]::new));
    }

    private LiteralType literally() {
        return new LiteralType(name, isInteger() ? List.of() : arguments, Optional.empty(), false);
    }

    private EnumType enumeration() {
        return new EnumType(values, Optional.empty(), Optional.empty(), false, false, Optional.empty(), false);
    }

    @Override
    public JavaCall call() {
        List<Object> all = new ArrayList<>();
        all.add(name);
        all.addAll(values.isEmpty() ? arguments : values);
        String method = values.isEmpty() ? "mysqlType" : "mysqlValues";
        return new JavaCall(MysqlTypes.class, method, all, modifiers());
    }

    private List<Then> modifiers() {
        List<Then> then = new ArrayList<>();
        if (isUnsigned) {
            then.add(new Then("unsigned", List.of()));
        }
        if (isZerofill) {
            then.add(new Then("zerofill", List.of()));
        }
        if (isNational) {
            then.add(new Then("national", List.of()));
        }
        charset.ifPresent(set -> then.add(new Then("charset", List.of(set))));
        collation.ifPresent(order -> then.add(new Then("collate", List.of(order))));
        return then;
    }

    private MysqlType with(Consumer<Draft> change) {
        Draft draft = new Draft(name, arguments);
        draft.values = values;
        draft.isUnsigned = isUnsigned;
        draft.isZerofill = isZerofill;
        draft.isNational = isNational;
        draft.charset = charset;
        draft.collation = collation;
        change.accept(draft);
        return draft.build();
    }

    private static final class Draft {

        private final String name;
        private final List<Integer> arguments;
        private List<String> values = List.of();
        private boolean isUnsigned;
        private boolean isZerofill;
        private boolean isNational;
        private Optional<String> charset = Optional.empty();
        private Optional<String> collation = Optional.empty();

        Draft(String name, List<Integer> arguments) {
            this.name = name;
            this.arguments = arguments;
        }

        MysqlType build() {
            return new MysqlType(name, arguments, values, isUnsigned, isZerofill, isNational, charset, collation);
        }
    }
}
