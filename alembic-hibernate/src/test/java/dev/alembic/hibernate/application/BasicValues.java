package dev.alembic.hibernate.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Length;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.hibernate.type.descriptor.java.StringJavaType;

/** Columns of every type that a field can have. */
@SuppressWarnings("deprecation") // Applications have what newer versions would write in another way.
public final class BasicValues {

    private BasicValues() {}

    /** All entities. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Numbers.class,
            Texts.class,
            Moments.class,
            Zones.class,
            Flags.class,
            Choices.class,
            Bytes.class,
            Things.class,
            Converted.class,
            MoneyConverter.class,
            Codes.class,
            Lists.class,
            Documents.class,
            Variants.class
        };
    }

    /** Those that not every database has. */
    public static Class<?>[] structures() {
        return new Class<?>[] {Settings.class};
    }

    /** Numbers, with and without NULL. */
    @Entity(name = "Numbers")
    public static class Numbers {
        @Id
        Long id;

        byte tiny;
        short small;
        int usual;
        long big;
        float narrow;
        double wide;
        Byte tinyOrNull;
        Short smallOrNull;
        Integer usualOrNull;
        Long bigOrNull;
        Float narrowOrNull;
        Double wideOrNull;
        BigInteger huge;
        BigDecimal exact;

        @Column(precision = 38, scale = 10)
        BigDecimal most;

        @Column(precision = 5)
        BigDecimal whole;

        @Column(precision = 15)
        double by15Digits;

        @Column(precision = 7)
        float by7;

        @JdbcTypeCode(SqlTypes.NUMERIC)
        @Column(precision = 9)
        Long asNumeric;

        @JdbcTypeCode(SqlTypes.DECIMAL)
        @Column(precision = 9, scale = 3)
        BigDecimal asDecimal;

        @JdbcTypeCode(SqlTypes.SMALLINT)
        Integer asSmall;

        @JdbcTypeCode(SqlTypes.TINYINT)
        Integer asTiny;
    }

    /** Texts of all lengths. */
    @Entity(name = "TextsOfAllLengths")
    public static class Texts {
        @Id
        @Column(length = 64)
        String id;

        String usual;

        @Column(length = 1)
        String one;

        @Column(length = 4000)
        String page;

        @Column(length = 20_000)
        String chapter;

        @Column(length = Length.LONG16)
        String long16;

        @Column(length = Length.LONG32)
        String long32;

        @Lob
        String book;

        @Lob
        @Column(length = 300)
        String smallBook;

        @Lob
        Clob asClob;

        NClob asNclob;

        @Nationalized
        @Column(length = 50)
        String national;

        @Nationalized
        @Lob
        String nationalBook;

        char letter;
        Character letterOrNull;

        @Nationalized
        char nationalLetter;

        char[] letters;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 8)
        String padded;

        @JdbcTypeCode(SqlTypes.LONGVARCHAR)
        String endless;

        @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
        String endlessToo;
    }

    /** Dates and times. */
    @Entity(name = "Moments")
    public static class Moments {
        @Id
        Long id;

        Instant instant;
        LocalDate onDate;
        LocalTime atTime;
        LocalDateTime dateTime;
        OffsetTime offsetTime;
        OffsetDateTime offsetDateTime;
        ZonedDateTime zonedDateTime;
        Duration duration;
        Year inYear;

        @Temporal(TemporalType.DATE)
        Date oldDate;

        @Temporal(TemporalType.TIME)
        Date oldTime;

        @Temporal(TemporalType.TIMESTAMP)
        Date oldTimestamp;

        Date plainDate;
        Calendar calendar;
        java.sql.Date sqlDate;
        java.sql.Time sqlTime;
        java.sql.Timestamp sqlTimestamp;

        @Column(precision = 3)
        Instant byMillis;

        @Column(precision = 0)
        LocalDateTime bySeconds;

        @JdbcTypeCode(SqlTypes.TIMESTAMP)
        Instant withoutZone;

        @JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
        LocalDateTime withZone;

        @JdbcTypeCode(SqlTypes.BIGINT)
        Duration asNumber;
    }

    /** Zones, and where they are kept. */
    @Entity(name = "Zones")
    public static class Zones {
        @Id
        Long id;

        ZoneId zone;
        ZoneOffset utcOffset;
        TimeZone timeZone;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetDateTime normalized;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        ZonedDateTime utc;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "its_offset")
        OffsetDateTime besideColumn;

        @TimeZoneStorage(TimeZoneStorageType.AUTO)
        OffsetDateTime automatic;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetTime timeBesideColumn;
    }

    /** True or false in many ways. */
    @Entity(name = "Flags")
    public static class Flags {
        @Id
        Long id;

        boolean plain;
        Boolean orNull;

        @Convert(converter = YesNoConverter.class)
        Boolean yesNo;

        @Convert(converter = TrueFalseConverter.class)
        boolean trueFalse;

        @Convert(converter = NumericBooleanConverter.class)
        Boolean byNumber;

        @JdbcTypeCode(SqlTypes.BIT)
        Boolean asBit;

        @JdbcTypeCode(SqlTypes.TINYINT)
        boolean asTiny;
    }

    /** A choice of its own column. */
    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** Its values are kept by a code. */
    public enum Level {
        LOW("L"),
        HIGH("H");

        @EnumeratedValue
        final String code;

        Level(String code) {
            this.code = code;
        }
    }

    /** Its values have bodies. */
    public enum Operation {
        PLUS {
            @Override
            int of(int one, int other) {
                return one + other;
            }
        },
        MINUS {
            @Override
            int of(int one, int other) {
                return one - other;
            }
        };

        abstract int of(int one, int other);
    }

    /** Enumerations. */
    @Entity(name = "Choices")
    public static class Choices {
        @Id
        Long id;

        Colour byNumber;

        @Enumerated(EnumType.ORDINAL)
        @Column(nullable = false)
        Month inMonth;

        @Enumerated(EnumType.STRING)
        Colour byName;

        @Enumerated(EnumType.STRING)
        @Column(length = 5, nullable = false)
        Colour byShortName;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        Colour asText;

        @Enumerated(EnumType.STRING)
        @Column(length = 1)
        Level level;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 20)
        DayOfWeek onDay;

        @Enumerated(EnumType.STRING)
        Operation operation;

        @JdbcTypeCode(SqlTypes.INTEGER)
        Colour asInteger;
    }

    /** Bytes. */
    @Entity(name = "Bytes")
    public static class Bytes {
        @Id
        Long id;

        byte[] usual;

        @Column(length = 16)
        byte[] few;

        @Column(length = 100_000)
        byte[] many;

        @Lob
        byte[] lob;

        Blob asBlob;

        @JdbcTypeCode(SqlTypes.BINARY)
        @Column(length = 20)
        byte[] fixed;

        @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
        byte[] endless;

        Box box;
    }

    /** Kept as bytes. */
    public static class Box implements Serializable {
        private static final long serialVersionUID = 1;
        int width;
    }

    /** Other things that are values. */
    @Entity(name = "Things")
    public static class Things {
        @Id
        UUID id;

        Currency currency;
        Locale locale;
        URL url;
        Class<?> type;
        InetAddress address;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        InetAddress addressAsText;

        @JavaType(StringJavaType.class)
        String said;
    }

    /** An amount of something. */
    public record Money(BigDecimal amount, String currency) {}

    /** Keeps it as a text everywhere. */
    @Converter(autoApply = true)
    public static class MoneyConverter implements AttributeConverter<Money, String> {
        @Override
        public String convertToDatabaseColumn(Money money) {
            return money == null ? null : money.amount() + " " + money.currency();
        }

        @Override
        public Money convertToEntityAttribute(String text) {
            return text == null ? null : new Money(new BigDecimal(text.split(" ")[0]), text.split(" ")[1]);
        }
    }

    /** Keeps colours as numbers. */
    @Converter
    public static class ColourConverter implements AttributeConverter<Colour, Short> {
        @Override
        public Short convertToDatabaseColumn(Colour colour) {
            return colour == null ? null : (short) colour.name().length();
        }

        @Override
        public Colour convertToEntityAttribute(Short number) {
            return Stream.of(Colour.values())
                    .filter(colour -> convertToDatabaseColumn(colour).equals(number))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Values that are kept as others. */
    @Entity(name = "Converted")
    public static class Converted {
        @Id
        Long id;

        @Column(length = 24, nullable = false)
        Money price;

        @Convert(converter = ColourConverter.class)
        Colour colour;

        @Convert(attributeName = "inside", converter = ColourConverter.class)
        @Embedded
        Paint paint;
    }

    /** A part, one of whose fields is converted. */
    @Embeddable
    public static class Paint {
        Colour inside;

        @Enumerated(EnumType.STRING)
        @Column(length = 9)
        Colour outside;
    }

    /** Types by their numbers. */
    @Entity(name = "Codes")
    public static class Codes {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.NVARCHAR)
        String asNvarchar;

        @JdbcTypeCode(SqlTypes.NCHAR)
        @Column(length = 4)
        String asNchar;

        @JdbcTypeCode(SqlTypes.CLOB)
        String ofClob;

        @JdbcTypeCode(SqlTypes.REAL)
        Float asReal;

        @JdbcTypeCode(SqlTypes.FLOAT)
        Double floating;

        @JdbcTypeCode(SqlTypes.DOUBLE)
        Double twofold;

        @JdbcTypeCode(SqlTypes.LONGVARBINARY)
        byte[] asLong;
    }

    /** Several values in one column. */
    @Entity(name = "Lists")
    public static class Lists {
        @Id
        Long id;

        String[] texts;
        int[] numbers;
        List<Long> bigs;
        Set<UUID> keyIds;
        Colour[] colours;

        @Enumerated(EnumType.STRING)
        List<Colour> names;

        @Column(length = 12)
        List<String> shortTexts;

        LocalDate[] days;
        List<BigDecimal> amounts;
        Boolean[] flags;
    }

    /** JSON. */
    @Entity(name = "Documents")
    public static class Documents {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> attributes;

        @JdbcTypeCode(SqlTypes.JSON)
        @Column(nullable = false)
        List<String> names;

        @JdbcTypeCode(SqlTypes.JSON)
        String raw;
    }

    /** JSON with an entity's types. */
    @Entity(name = "SettingsOfAll")
    public static class Settings {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Setting setting;
    }

    /** A part that is a document. */
    @Embeddable
    public static class Setting {
        String word;
        int number;
        Colour colour;
    }

    /** A text beyond what others have. */
    @Entity(name = "Variants")
    public static class Variants {
        @Id
        @Column(name = "variant_key", length = 200)
        String key;

        @Column(columnDefinition = "varchar(33)")
        String defined;

        @Column(columnDefinition = "integer default 7 not null")
        int definedNumber;

        @Column(columnDefinition = "timestamp default current_timestamp")
        LocalDateTime definedMoment;

        @Column(columnDefinition = "numeric(11,3)")
        BigDecimal definedExact;
    }
}
