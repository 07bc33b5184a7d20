package dev.alembic.dialect.sqlserver;

import static dev.alembic.schema.Dsl.type;

import dev.alembic.schema.LiteralType;

/** Types that only SQL Server has, for one static import beside that of the Dsl. */
public final class SqlserverTypes {

    private SqlserverTypes() {}

    /** Whole numbers from 0 to 255. */
    public static LiteralType tinyInt() {
        return type("TINYINT");
    }

    /** Unicode text of at most this many characters. */
    public static LiteralType nvarchar(int length) {
        return type("NVARCHAR", length);
    }

    /** Unicode text of any length. */
    public static LiteralType nvarcharMax() {
        return type("NVARCHAR");
    }

    /** Unicode text of exactly this many characters. */
    public static LiteralType nchar(int length) {
        return type("NCHAR", length);
    }

    /** A day and a time, of this many digits after the second's point. */
    public static LiteralType dateTime2(int precision) {
        return type("DATETIME2", precision);
    }

    /** A day and a time with the offset from UTC. */
    public static LiteralType dateTimeOffset(int precision) {
        return type("DATETIMEOFFSET", precision);
    }

    /** A day and a time to the minute. */
    public static LiteralType smallDateTime() {
        return type("SMALLDATETIME");
    }

    /** An amount of money. */
    public static LiteralType money() {
        return type("MONEY");
    }

    /** A small amount of money. */
    public static LiteralType smallMoney() {
        return type("SMALLMONEY");
    }

    /** A universally unique identifier. */
    public static LiteralType uniqueIdentifier() {
        return type("UNIQUEIDENTIFIER");
    }

    /** A number that changes with every change of the row. */
    public static LiteralType rowVersion() {
        return type("ROWVERSION");
    }

    /** XML. */
    public static LiteralType xml() {
        return type("XML");
    }

    /** A value of almost any type. */
    public static LiteralType sqlVariant() {
        return type("SQL_VARIANT");
    }
}
