package dev.alembic.dialect.mysql;

import java.util.List;

/** Types that only MySQL and MariaDB have, for one static import beside that of the Dsl. */
public final class MysqlTypes {

    private MysqlTypes() {}

    /** A type of this name: {@code mysqlType("INTEGER").unsigned()}. */
    public static MysqlType mysqlType(String name, Integer... arguments) {
        return MysqlType.of(name, arguments);
    }

    /** ENUM or SET by name: {@code mysqlValues("SET", "a", "b")}. */
    public static MysqlType mysqlValues(String name, String... values) {
        return MysqlType.of(name, List.of(values));
    }

    /** Any of these texts, several at once. */
    public static MysqlType set(String... values) {
        return MysqlType.of("SET", List.of(values));
    }

    /** Whole numbers of 8 bits. */
    public static MysqlType tinyInt() {
        return MysqlType.of("TINYINT");
    }

    /** Whole numbers of 8 bits, shown in this width; 1 stands for a boolean. */
    public static MysqlType tinyInt(int displayWidth) {
        return MysqlType.of("TINYINT", displayWidth);
    }

    /** Whole numbers of 24 bits. */
    public static MysqlType mediumInt() {
        return MysqlType.of("MEDIUMINT");
    }

    /** Whole numbers of 32 bits without negative ones. */
    public static MysqlType unsignedInteger() {
        return MysqlType.of("INTEGER").unsigned();
    }

    /** Whole numbers of 64 bits without negative ones. */
    public static MysqlType unsignedBigInteger() {
        return MysqlType.of("BIGINT").unsigned();
    }

    /** Text of 255 bytes. */
    public static MysqlType tinyText() {
        return MysqlType.of("TINYTEXT");
    }

    /** Text of 16 megabytes. */
    public static MysqlType mediumText() {
        return MysqlType.of("MEDIUMTEXT");
    }

    /** Text of 4 gigabytes. */
    public static MysqlType longText() {
        return MysqlType.of("LONGTEXT");
    }

    /** 255 bytes. */
    public static MysqlType tinyBlob() {
        return MysqlType.of("TINYBLOB");
    }

    /** 16 megabytes. */
    public static MysqlType mediumBlob() {
        return MysqlType.of("MEDIUMBLOB");
    }

    /** 4 gigabytes. */
    public static MysqlType longBlob() {
        return MysqlType.of("LONGBLOB");
    }

    /** A year. */
    public static MysqlType year() {
        return MysqlType.of("YEAR");
    }

    /** Bits. */
    public static MysqlType bit(int length) {
        return MysqlType.of("BIT", length);
    }

    /** DATETIME with this many digits after the second's point. */
    public static MysqlType dateTime(int fsp) {
        return MysqlType.of("DATETIME", fsp);
    }

    /** TIMESTAMP with this many digits after the second's point. */
    public static MysqlType timestamp(int fsp) {
        return MysqlType.of("TIMESTAMP", fsp);
    }
}
