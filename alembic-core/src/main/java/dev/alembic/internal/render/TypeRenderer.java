package dev.alembic.internal.render;

import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DateType;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.DoubleType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.JsonType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.schema.UuidType;
import dev.alembic.schema.VariantType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Types: {@code string(200)}. */
final class TypeRenderer {

    /**
     * Types of which nothing but one form is to be said; the others of their class are constructed.
     */
    private static final Map<SqlType, String> WORDS = Map.ofEntries(
            Map.entry(new IntegerType(), "integer"),
            Map.entry(new BigIntegerType(), "bigInteger"),
            Map.entry(new SmallIntegerType(), "smallInteger"),
            Map.entry(new NumericType(Optional.empty(), Optional.empty()), "numeric"),
            Map.entry(new FloatType(Optional.empty()), "floating"),
            Map.entry(new DoubleType(Optional.empty()), "doublePrecision"),
            Map.entry(new BooleanType(false, Optional.empty()), "bool"),
            Map.entry(new DateType(), "date"),
            Map.entry(new DateTimeType(false), "dateTime"),
            Map.entry(new TimeType(false), "time"),
            Map.entry(new IntervalType(Optional.empty(), Optional.empty()), "interval"),
            Map.entry(new LargeBinaryType(Optional.empty()), "largeBinary"),
            Map.entry(new JsonType(), "json"),
            Map.entry(new UuidType(), "uuid"));

    private final ObjectRenderer objects;

    TypeRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    Code of(SqlType type) {
        String word = WORDS.get(type);
        return word != null ? Code.call(word) : longer(type).orElseGet(() -> objects.construction((Record) type));
    }

    private Optional<Code> longer(SqlType type) {
        if (type instanceof StringType string) {
            return string(string);
        } else if (type instanceof TextType text) {
            return text(text);
        } else if (type instanceof NumericType numeric) {
            return numeric.precision().flatMap(p -> numeric.scale().map(s -> numbers("numeric", p, s)));
        } else if (type instanceof BooleanType bool) {
            return bool(bool);
        } else if (type instanceof EnumType enumeration) {
            return enumeration(enumeration);
        } else if (type instanceof DateTimeType) {
            return Optional.of(Code.call("dateTime").then("withTimeZone"));
        } else if (type instanceof TimeType) {
            return Optional.of(Code.call("time").then("withTimeZone"));
        } else if (type instanceof LiteralType literal) {
            return Optional.of(literal(literal));
        } else if (type instanceof VariantType variant) {
            return Optional.of(variant(variant));
        }
        return type instanceof DialectType own ? Optional.of(own(own.call())) : Optional.empty();
    }

    private static Code numbers(String method, Integer... arguments) {
        return Code.call(
                method, Stream.of(arguments).map(n -> Code.raw(n.toString())).toList());
    }

    private Optional<Code> string(StringType type) {
        if (type.length().isEmpty() && type.isUnicode()) {
            return Optional.empty();
        }
        String word = type.isUnicode() ? "unicode" : "string";
        Code code = type.length().map(n -> numbers(word, n)).orElseGet(() -> Code.call(word));
        return Optional.of(collated(code, type.collation()));
    }

    private Optional<Code> text(TextType type) {
        Code code = Code.call(type.isUnicode() ? "unicodeText" : "text");
        return type.length().isPresent() ? Optional.empty() : Optional.of(collated(code, type.collation()));
    }

    private static Code collated(Code code, Optional<String> collation) {
        return collation.map(name -> code.then("collate", Code.string(name))).orElse(code);
    }

    private Optional<Code> bool(BooleanType type) {
        boolean isPlain = type.name()
                .map(n -> objects.names().isPlain(n, ConstraintKind.CHECK))
                .orElse(true);
        Code[] name = type.name().map(n -> Code.string(n.text())).stream().toArray(Code[]::new);
        return type.hasConstraint() && isPlain
                ? Optional.of(Code.call("bool").then("withConstraint", name))
                : Optional.empty();
    }

    private Optional<Code> enumeration(EnumType type) {
        if (type.schema().map(schema -> !NameRenderer.isPlain(schema)).orElse(false)) {
            return Optional.empty();
        }
        Code code = Code.call(
                "enumeration", type.values().stream().map(Code::string).toList());
        if (type.name().isPresent()) {
            Name name = type.name().get();
            code = code.then("named", objects.names().of(name, ConstraintKind.CHECK));
        }
        if (type.schema().isPresent()) {
            code = code.then("in", Code.string(type.schema().get().text()));
        }
        code = type.isNative() ? code : code.then("asText");
        code = type.hasConstraint() ? code.then("withConstraint") : code;
        if (type.length().isPresent()) {
            code = code.then("length", Code.raw(type.length().get().toString()));
        }
        return Optional.of(type.isCreated() ? code : code.then("existing"));
    }

    private static Code literal(LiteralType type) {
        List<Code> arguments = Stream.concat(
                        Stream.of(Code.string(type.name())),
                        type.arguments().stream().map(n -> Code.raw(n.toString())))
                .toList();
        Code code = collated(Code.call("type", arguments), type.collation());
        return type.hasTimeZone() ? code.then("withTimeZone") : code;
    }

    private Code variant(VariantType type) {
        Map<String, SqlType> variants = new TreeMap<>(type.variants());
        if (type.base() instanceof VariantType || variants.isEmpty()) {
            List<Code> pairs = new ArrayList<>();
            variants.forEach((dialect, other) -> pairs.addAll(List.of(Code.string(dialect), of(other))));
            return Code.call(
                    "new " + objects.name(VariantType.class),
                    of(type.base()),
                    Code.call(objects.name(Map.class) + ".of", pairs));
        }
        Code code = of(type.base());
        for (Map.Entry<String, SqlType> entry : variants.entrySet()) {
            code = code.then("withVariant", Code.string(entry.getKey()), of(entry.getValue()));
        }
        return code;
    }

    private Code own(DialectType.JavaCall call) {
        Code code = Code.call(objects.name(call.owner()) + "." + call.method(), arguments(call.arguments()));
        for (DialectType.Then then : call.then()) {
            code = code.then(Code.call(then.method(), arguments(then.arguments())));
        }
        return code;
    }

    private List<Code> arguments(List<Object> values) {
        return values.stream()
                .flatMap(v -> v instanceof Collection<?> list ? list.stream() : Stream.of(v))
                .map(objects::of)
                .toList();
    }
}
