package dev.alembic.schema;

import java.util.Map;

/**
 * The type of a column. The generic types leave the choice to the dialect ({@code dateTime()} is
 * TIMESTAMP on PostgreSQL and DATETIME on MySQL); a {@link LiteralType} is written as it says; a
 * {@link DialectType} belongs to one database. Two types are equal if they are written equally
 * everywhere.
 */
public sealed interface SqlType
        permits IntegerType,
                BigIntegerType,
                SmallIntegerType,
                NumericType,
                FloatType,
                DoubleType,
                StringType,
                TextType,
                BooleanType,
                EnumType,
                DateType,
                DateTimeType,
                TimeType,
                IntervalType,
                LargeBinaryType,
                JsonType,
                UuidType,
                LiteralType,
                VariantType,
                UnknownType,
                DialectType {

    /** What stands for this type on the dialect of this name; the type itself unless it varies. */
    default SqlType on(String dialect) {
        return this;
    }

    /** Whether its values are whole numbers, so that a primary key of it may be autoincrement. */
    default boolean isInteger() {
        return false;
    }

    /** This type, but another one on the dialect of this name. */
    default SqlType withVariant(String dialect, SqlType type) {
        return new VariantType(this, Map.of(dialect, type));
    }
}
