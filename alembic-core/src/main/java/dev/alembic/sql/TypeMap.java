package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.UnknownType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of a dialect: how each is written, and what is read back as it. */
public final class TypeMap {

    private static final Pattern PLAIN = Pattern.compile("[\\w/@.-]+");
    private static final Pattern ARRAY =
            Pattern.compile("(.+?)(?:\\s+ARRAY(?:\\[(\\d*)])?|\\[(\\d*)])", Pattern.CASE_INSENSITIVE);

    private final String dialect;
    private final Map<Class<?>, Function<SqlType, String>> written;
    private final Map<String, Function<LiteralType, String>> literals;
    private final Map<String, Function<TypeArgs, SqlType>> read;
    private final Function<String, String> collation;
    private final @Nullable BiFunction<SqlType, List<Optional<Integer>>, SqlType> array;
    private final Set<String> owned;

    private TypeMap(Builder builder) {
        dialect = builder.dialect;
        written = Map.copyOf(builder.written);
        literals = Map.copyOf(builder.literals);
        read = Map.copyOf(builder.read);
        collation = builder.collation;
        array = builder.array;
        owned = Set.copyOf(builder.owned);
    }

    /** An empty map for the dialect of this name. */
    public static Builder builder(String dialect) {
        return new Builder(dialect);
    }

    /** A copy of these rows to be changed, for the dialect of this name. */
    public Builder toBuilder(String newDialect) {
        Builder builder = new Builder(newDialect);
        builder.written.putAll(written);
        builder.literals.putAll(literals);
        builder.read.putAll(read);
        builder.collation = collation;
        builder.array = array;
        return builder;
    }

    /**
     * The type as it stands in DDL.
     *
     * @throws UnsupportedByDialectException if the dialect has no such type
     */
    public String toSql(SqlType given) {
        SqlType type = given.on(dialect);
        if (type instanceof DialectType own) {
            return toSql(own);
        }
        Function<SqlType, String> writer = written.get(type.getClass());
        if (writer != null) {
            return writer.apply(type) + collation(type);
        } else if (type instanceof LiteralType literal) {
            return literals.getOrDefault(literal.name(), TypeMap::literal).apply(literal) + collation(type);
        } else if (type instanceof UnknownType) {
            throw new AlembicException("A column has no known type, so it can't be written. Give it one.");
        }
        throw refuse(type);
    }

    private String toSql(DialectType type) {
        if (owned.contains(type.dialect())) {
            return type.sql(this::toSql);
        }
        return toSql(type.elsewhere().orElseThrow(() -> refuse(type)));
    }

    private UnsupportedByDialectException refuse(SqlType type) {
        return new UnsupportedByDialectException(
                dialect, "%s has no type for %s. Use another one there.".formatted(dialect, type));
    }

    /** {@code COLLATE x} behind a type, with a space in front; empty if it has no collation. */
    public String collation(SqlType type) {
        if (type instanceof StringType string) {
            return string.collation().map(collation).orElse("");
        } else if (type instanceof TextType text) {
            return text.collation().map(collation).orElse("");
        }
        return type instanceof LiteralType literal
                ? literal.collation().map(collation).orElse("")
                : "";
    }

    /** A literal type without its collation: {@code VARCHAR(50)}, {@code TIME WITH TIME ZONE}. */
    public static String literal(LiteralType type) {
        String arguments = type.arguments().isEmpty()
                ? ""
                : type.arguments().stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        return type.name() + arguments + (type.hasTimeZone() ? " WITH TIME ZONE" : "");
    }

    /**
     * A name of a collation or a character set that is written without quotes.
     *
     * @throws AlembicException if it can't stand there
     */
    public static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new AlembicException("\"%s\" is not the name of a collation.".formatted(name));
        }
        return name;
    }

    /** The type that a database means by a declared one: {@code numeric(10,2)}. */
    public SqlType fromSql(String declared) {
        return array == null ? fromSql(TypeArgs.parse(declared)) : fromSql(declared.strip(), List.of(), array);
    }

    private SqlType fromSql(
            String declared,
            List<Optional<Integer>> lengths,
            BiFunction<SqlType, List<Optional<Integer>>, SqlType> arrays) {
        Matcher match = ARRAY.matcher(declared);
        if (match.matches()) {
            Optional<Integer> length = Stream.of(2, 3)
                    .map(match::group)
                    .filter(digits -> digits != null && !digits.isEmpty())
                    .map(Integer::valueOf)
                    .findFirst();
            return fromSql(
                    match.group(1),
                    Stream.concat(Stream.of(length), lengths.stream()).toList(),
                    arrays);
        }
        SqlType item = fromSql(TypeArgs.parse(declared));
        return lengths.isEmpty() ? item : arrays.apply(item, lengths);
    }

    /** The type that a database means by this name and these arguments; as it says, if unknown. */
    public SqlType fromSql(TypeArgs type) {
        Function<TypeArgs, SqlType> reader = read.get(type.name());
        return reader == null ? unknown(type) : reader.apply(type);
    }

    /** A type of an extension may have words in its parentheses: {@code geometry(Point, 4326)}. */
    private static LiteralType unknown(TypeArgs type) {
        List<Integer> numbers = type.numbers();
        boolean isAllNumbers = numbers.size() == type.values().size();
        boolean isAllWords = type.values().stream().allMatch(value -> value.matches("[\\w.-]+"));
        return isAllNumbers || !isAllWords
                ? LiteralType.of(type.name(), numbers.toArray(Integer[]::new))
                : LiteralType.of("%s(%s)".formatted(type.name(), String.join(", ", type.values())));
    }

    /** Whether this name is among those that are read. */
    public boolean isKnown(String name) {
        return read.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Collects rows; a later row replaces an earlier one. */
    public static final class Builder {

        private final String dialect;
        private final Map<Class<?>, Function<SqlType, String>> written = new LinkedHashMap<>();
        private final Map<String, Function<LiteralType, String>> literals = new LinkedHashMap<>();
        private final Map<String, Function<TypeArgs, SqlType>> read = new LinkedHashMap<>();
        private final Set<String> owned = new HashSet<>();
        private SqlType current = new UnknownType();
        private Function<String, String> collation = name -> " COLLATE " + plain(name);
        private @Nullable BiFunction<SqlType, List<Optional<Integer>>, SqlType> array;

        private Builder(String dialect) {
            this.dialect = dialect;
            owned.add(dialect);
        }

        /** Writes this type so, and reads it back by the same name. */
        public Builder row(SqlType type, String sql) {
            written.put(type.getClass(), any -> sql);
            current = type;
            return reads(sql);
        }

        /** Writes types of this class so. */
        public <T extends SqlType> Builder row(Class<T> type, Function<T, String> writer) {
            written.put(type, any -> writer.apply(type.cast(any)));
            return this;
        }

        /** Writes a literal type of this name so. */
        public Builder literal(String name, Function<LiteralType, String> writer) {
            literals.put(name, writer);
            return this;
        }

        /** Writes names of collations so, quoted perhaps. */
        public Builder collations(Function<String, String> name) {
            collation = text -> " COLLATE " + name.apply(text);
            return this;
        }

        /** Leaves collations out. */
        public Builder withoutCollations() {
            collation = text -> "";
            return this;
        }

        /** Reads these names as the type of the row before. */
        public Builder reads(String... names) {
            return reads(current, names);
        }

        /**
         * Reads {@code x[]}, {@code x ARRAY} and {@code x ARRAY[5]} so, of the item's type and the
         * lengths of the dimensions, as far as they have one.
         */
        public Builder arrays(BiFunction<SqlType, List<Optional<Integer>>, SqlType> reader) {
            array = reader;
            return this;
        }

        /** Takes types of this dialect for its own. */
        public Builder owning(String otherDialect) {
            owned.add(otherDialect);
            return this;
        }

        /** Reads these names as this type. */
        public Builder reads(SqlType type, String... names) {
            Arrays.stream(names).forEach(name -> read.put(name.toLowerCase(Locale.ROOT), args -> type));
            return this;
        }

        /** Reads this name so. */
        public Builder reads(String name, Function<TypeArgs, SqlType> reader) {
            read.put(name.toLowerCase(Locale.ROOT), reader);
            return this;
        }

        /** Reads these names so. */
        public Builder reads(List<String> names, Function<TypeArgs, SqlType> reader) {
            names.forEach(name -> reads(name, reader));
            return this;
        }

        /** The finished map. */
        public TypeMap build() {
            return new TypeMap(this);
        }
    }
}
