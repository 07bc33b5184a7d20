package dev.alembic.schema;

/**
 * A time of day.
 *
 * @param hasTimeZone whether the offset from UTC counts
 */
public record TimeType(boolean hasTimeZone) implements SqlType {

    /** The same with the offset from UTC. */
    public TimeType withTimeZone() {
        return new TimeType(true);
    }
}
