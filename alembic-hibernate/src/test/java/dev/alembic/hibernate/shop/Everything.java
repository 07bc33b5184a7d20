package dev.alembic.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** A column of each basic type. */
@Entity
class Everything {

    @Id
    String name;

    byte tiny;
    short small;
    int usual;
    long big;
    float narrow;
    double twofold;

    @Column(precision = 20)
    BigInteger huge;

    boolean flag;

    @Convert(converter = YesNoConverter.class)
    boolean yesOrNo;

    @Convert(converter = NumericBooleanConverter.class)
    boolean oneOrZero;

    char letter;

    @Column(length = 100_000)
    String essay;

    @Lob
    String book;

    @Nationalized
    String national;

    byte[] bytes;

    @Column(length = 16, columnDefinition = "char(16)")
    String fixed;

    @Lob
    byte[] film;

    UUID universal;

    Instant instant;

    @Column(secondPrecision = 3)
    LocalDateTime millis;

    LocalTime noon;
    OffsetDateTime shifted;
    ZonedDateTime zoned;
    Date birthday;
    Duration duration;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> document;

    String[] words;
    int[] numbers;
    Level[] levels;
    InetAddress address;
}
