package dev.alembic.dialect.oracle;

import static dev.alembic.schema.Dsl.type;

import dev.alembic.schema.LiteralType;

/** Types that only Oracle has, for one static import beside that of the Dsl. */
public final class OracleTypes {

    private OracleTypes() {}

    /** Decimal numbers of any precision. */
    public static LiteralType number() {
        return type("NUMBER");
    }

    /** Decimal numbers of this precision and scale. */
    public static LiteralType number(int precision, int scale) {
        return type("NUMBER", precision, scale);
    }

    /** Text of at most this many characters. */
    public static LiteralType varchar2(int length) {
        return type("VARCHAR2", length);
    }

    /** Text in the national character set. */
    public static LiteralType nvarchar2(int length) {
        return type("NVARCHAR2", length);
    }

    /** Long text in the national character set. */
    public static LiteralType nclob() {
        return type("NCLOB");
    }

    /** Bytes, at most so many of them. */
    public static LiteralType raw(int length) {
        return type("RAW", length);
    }

    /** A file of the server. */
    public static LiteralType bfile() {
        return type("BFILE");
    }

    /** The address of a row. */
    public static LiteralType rowid() {
        return type("ROWID");
    }

    /** Floating point numbers of 32 bits. */
    public static LiteralType binaryFloat() {
        return type("BINARY_FLOAT");
    }

    /** Floating point numbers of 64 bits. */
    public static LiteralType binaryDouble() {
        return type("BINARY_DOUBLE");
    }

    /** A day and a time with fractions of a second. */
    public static LiteralType timestamp(int precision) {
        return type("TIMESTAMP", precision);
    }
}
