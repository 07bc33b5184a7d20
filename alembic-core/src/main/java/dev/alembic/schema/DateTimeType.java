package dev.alembic.schema;

/**
 * A day and a time of day.
 *
 * @param hasTimeZone whether the offset from UTC counts
 */
public record DateTimeType(boolean hasTimeZone) implements SqlType {

    /** The same with the offset from UTC. */
    public DateTimeType withTimeZone() {
        return new DateTimeType(true);
    }
}
