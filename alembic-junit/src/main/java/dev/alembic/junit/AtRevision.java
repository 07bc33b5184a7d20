package dev.alembic.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a {@link MigratedDatabase} stands at the beginning of a test; on all heads without it.
 *
 * <pre>{@code
 * @Test
 * void keeps_addresses(@AtRevision("27c6a30d7c24") MigratedDatabase database) { … }
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtRevision {

    /** What it is upgraded to: an id, {@code branch@head}, {@code base} for an empty database. */
    String value();
}
