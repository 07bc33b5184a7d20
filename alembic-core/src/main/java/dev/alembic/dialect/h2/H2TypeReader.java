package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of columns, put together from what the catalogue says of them. */
final class H2TypeReader {

    private static final String ENUM_VALUES = """
            SELECT OBJECT_SCHEMA AS TABLE_SCHEMA, OBJECT_NAME AS TABLE_NAME,
                   ENUM_IDENTIFIER AS DTD_IDENTIFIER, VALUE_NAME
            FROM INFORMATION_SCHEMA.ENUM_VALUES
            WHERE OBJECT_TYPE = 'TABLE'
            ORDER BY OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, CAST(VALUE_ORDINAL AS INTEGER)
            """;
    private static final String ELEMENTS = """
            SELECT OBJECT_SCHEMA AS TABLE_SCHEMA, OBJECT_NAME AS TABLE_NAME,
                   COLLECTION_TYPE_IDENTIFIER AS IDENTIFIER, e.*
            FROM INFORMATION_SCHEMA.ELEMENT_TYPES e
            WHERE OBJECT_TYPE = 'TABLE'
            ORDER BY LENGTH(COLLECTION_TYPE_IDENTIFIER) DESC
            """;
    // What H2 takes where nothing is said (h2database.com/html/datatypes.html).
    private static final long UNLIMITED = 1_048_576;
    private static final int CARDINALITY = 65_536;
    private static final int INTERVAL_PRECISION = 2;
    private static final int FRACTION = 6;
    private static final String ZONE = " WITH TIME ZONE";

    private final Map<Place, List<String>> values = new HashMap<>();
    private final Map<Place, SqlType> elements = new HashMap<>();
    private final Map<String, SqlType> declarations = new HashMap<>();

    private H2TypeReader() {}

    /** A type within a table: {@code 5} is that of column 5, {@code 5_} that of its elements. */
    private record Place(CatalogKey table, String identifier) {

        static Place of(CatalogRow row) {
            return new Place(CatalogKey.table(row), row.text("dtd_identifier"));
        }
    }

    static H2TypeReader read(H2Catalog catalog) {
        H2TypeReader types = new H2TypeReader();
        catalog.catalog()
                .list(
                        ENUM_VALUES,
                        row -> types.values
                                .computeIfAbsent(Place.of(row), place -> new ArrayList<>())
                                .add(row.text("value_name")));
        catalog.catalog()
                .list(
                        ELEMENTS,
                        row -> types.elements.put(
                                new Place(CatalogKey.table(row), row.text("identifier")), types.type(row)));
        return types;
    }

    /** The type of a column that is no enumeration and no array. */
    static SqlType ofRow(CatalogRow row) {
        return new H2TypeReader().type(row);
    }

    /** The type of the column, or of the elements of an array, that a row is about. */
    SqlType type(CatalogRow row) {
        String name =
                row.optional("declared_data_type").orElse(row.text("data_type")).toUpperCase(Locale.ROOT);
        return switch (name) {
            case "ENUM" -> enumeration(values.getOrDefault(Place.of(row), List.of()));
            case "ARRAY" -> array(row);
            case "INTERVAL" -> interval(row);
            case "GEOMETRY" -> geometry(row);
            case "FLOAT" ->
                new FloatType(row.number("declared_numeric_precision").map(Long::intValue));
            case "TIME", "TIMESTAMP", "TIME WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE" ->
                time(name, row.integer("datetime_precision"));
            default -> declarations.computeIfAbsent(name + arguments(row), H2TypeMap.MAP::fromSql);
        };
    }

    private static SqlType time(String name, int fraction) {
        boolean isUsual = fraction == (name.startsWith("TIMESTAMP") ? FRACTION : 0);
        boolean hasZone = name.endsWith(ZONE);
        String plain = hasZone ? name.substring(0, name.length() - ZONE.length()) : name;
        return isUsual
                ? H2TypeMap.MAP.fromSql(name)
                : new LiteralType(plain, List.of(fraction), Optional.empty(), hasZone);
    }

    private static EnumType enumeration(List<String> values) {
        return new EnumType(values, Optional.empty(), Optional.empty(), true, false, Optional.empty(), true);
    }

    private SqlType array(CatalogRow row) {
        SqlType element = elements.get(Place.of(row));
        String cardinality =
                row.integer("maximum_cardinality") == CARDINALITY ? "" : "[" + row.integer("maximum_cardinality") + "]";
        String name = element == null ? "INTEGER" : H2TypeMap.MAP.toSql(element);
        return LiteralType.of(name + " ARRAY" + cardinality);
    }

    /** What shapes it takes, and where they are; without a word, all of them. */
    private static SqlType geometry(CatalogRow row) {
        Optional<String> shape = row.filled("geometry_type");
        Optional<String> place = row.filled("geometry_srid");
        if (shape.isEmpty() && place.isEmpty()) {
            return H2TypeMap.MAP.fromSql("GEOMETRY");
        }
        return H2TypeMap.MAP.fromSql("GEOMETRY(%s)"
                .formatted(shape.orElse("GEOMETRY")
                        + place.map(srid -> ", " + srid).orElse("")));
    }

    private static SqlType interval(CatalogRow row) {
        String fields = row.text("interval_type");
        int precision = row.integer("interval_precision");
        int fraction = row.integer("datetime_precision");
        boolean isPlain = precision == INTERVAL_PRECISION;
        if (fields.equals("DAY TO SECOND") && isPlain) {
            return new IntervalType(Optional.of(fraction).filter(digits -> digits != FRACTION), Optional.empty());
        }
        boolean hasSeconds = fields.endsWith("SECOND");
        String seconds = hasSeconds && fraction != FRACTION ? "(" + fraction + ")" : "";
        if (fields.equals("SECOND") && !(isPlain && seconds.isEmpty())) {
            return LiteralType.of("INTERVAL SECOND(%d, %d)".formatted(precision, fraction));
        }
        String leading = isPlain ? fields : fields.replaceFirst("(?=$| )", "(" + precision + ")");
        return LiteralType.of("INTERVAL " + leading + seconds);
    }

    /** What stands behind the name in parentheses. */
    private static String arguments(CatalogRow row) {
        Optional<Long> precision = row.number("declared_numeric_precision");
        Optional<Long> scale = row.number("declared_numeric_scale");
        return precision.isPresent()
                ? "(" + precision.get() + scale.map(n -> ", " + n).orElse("") + ")"
                : row.number("character_maximum_length")
                        .filter(length -> length < UNLIMITED)
                        .map(length -> "(" + length + ")")
                        .orElse("");
    }
}
