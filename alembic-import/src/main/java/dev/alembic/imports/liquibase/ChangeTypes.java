package dev.alembic.imports.liquibase;

import dev.alembic.schema.Dsl;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types of Liquibase: those that it knows on all databases, else as they are written. */
final class ChangeTypes {

    private static final Pattern TYPE =
            Pattern.compile("(?i)(?:java\\.sql\\.Types\\.)?([\\w ]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+))?[^)]*\\))?"
                    + "\\s*(with(?:out)? time ?zone)?");

    private static final Map<String, SqlType> KNOWN = Map.ofEntries(
            Map.entry("int", Dsl.integer()),
            Map.entry("integer", Dsl.integer()),
            Map.entry("int4", Dsl.integer()),
            Map.entry("mediumint", Dsl.integer()),
            Map.entry("bigint", Dsl.bigInteger()),
            Map.entry("int8", Dsl.bigInteger()),
            Map.entry("long", Dsl.bigInteger()),
            Map.entry("smallint", Dsl.smallInteger()),
            Map.entry("int2", Dsl.smallInteger()),
            Map.entry("boolean", Dsl.bool()),
            Map.entry("bool", Dsl.bool()),
            Map.entry("bit", Dsl.bool()),
            Map.entry("date", Dsl.date()),
            Map.entry("time", Dsl.time()),
            Map.entry("datetime", Dsl.dateTime()),
            Map.entry("clob", Dsl.text()),
            Map.entry("text", Dsl.text()),
            Map.entry("longtext", Dsl.text()),
            Map.entry("longvarchar", Dsl.text()),
            Map.entry("blob", Dsl.largeBinary()),
            Map.entry("longblob", Dsl.largeBinary()),
            Map.entry("varbinary", Dsl.largeBinary()),
            Map.entry("uuid", Dsl.uuid()),
            Map.entry("json", Dsl.json()),
            Map.entry("double", Dsl.doublePrecision()));

    private ChangeTypes() {}

    static SqlType of(String text) {
        Matcher type = TYPE.matcher(text.strip());
        if (!type.matches()) {
            throw new UnknownChangeException("the type " + text);
        }
        String name = type.group(1).toLowerCase(Locale.ROOT);
        Optional<Integer> length = Optional.ofNullable(type.group(2)).map(Integer::valueOf);
        Optional<Integer> scale = Optional.ofNullable(type.group(3)).map(Integer::valueOf);
        boolean hasZone =
                type.group(4) != null && !type.group(4).toLowerCase(Locale.ROOT).startsWith("without");
        return switch (name) {
            case "varchar", "varchar2", "character varying" -> new StringType(length, Optional.empty(), false);
            case "nvarchar", "nvarchar2" -> new StringType(length, Optional.empty(), true);
            case "numeric", "number" -> new NumericType(length, scale);
            case "float" -> new FloatType(length);
            case "timestamp" -> timestamp(length, hasZone);
            default -> KNOWN.containsKey(name) && scale.isEmpty() ? KNOWN.get(name) : literal(name, length, scale);
        };
    }

    private static SqlType timestamp(Optional<Integer> length, boolean hasZone) {
        LiteralType type = LiteralType.of("TIMESTAMP", length.stream().toArray(Integer[]::new));
        return hasZone ? type.withTimeZone() : type;
    }

    private static SqlType literal(String name, Optional<Integer> length, Optional<Integer> scale) {
        Integer[] numbers = Stream.concat(length.stream(), scale.stream()).toArray(Integer[]::new);
        return LiteralType.of(name.toUpperCase(Locale.ROOT), numbers);
    }
}
