package dev.alembic.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which revisions the tests of a class are about, and where their databases are. The tests may
 * have parameters of the types {@link MigratedDatabase} and {@link MigrationChecks}.
 *
 * <pre>{@code
 * @Migrations(scripts = "classpath:com.example.db", url = "jdbc:sqlite:target/{n}.db")
 * class SchemaTest implements MigrationSuite {}
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MigrationsExtension.class)
public @interface Migrations {

    /**
     * The script directory: a folder, or {@code classpath:com.example.db}. Without it the file says
     * where it is.
     */
    String scripts() default "";

    /** The configuration file; without {@link #scripts} it is {@code alembic.ini} unless named here. */
    String config() default "";

    /**
     * The url of databases that the tests may make and drop. In place of <code>{n}</code> each has a
     * text of its own. That of the configuration file is never used.
     */
    String url() default "";

    /** Who makes the databases and works in them, unless the url says it. */
    String user() default "";

    /** What to log in with, unless the url says it. */
    String password() default "";

    /**
     * The revision that a downgrade goes down to, where earlier ones are out of use. It and what it
     * builds on is only upgraded.
     */
    String downTo() default "base";
}
