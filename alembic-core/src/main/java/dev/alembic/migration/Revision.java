package dev.alembic.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a {@link Migration} stands in the graph. Only literals may be given, since the graph
 * is read from the text of the file, without compiling it. The first line of the class's javadoc is
 * the message.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The revision id: at most 255 characters, none of them {@code @ - + :} or white space. */
    String id();

    /** Ids of the parents: none for a base, two or more for a merge point. */
    String[] revises() default {};

    /** Labels placed on this revision; its descendants inherit them. */
    String[] branchLabels() default {};

    /** Ids or labels that must be in place first, without being parents. */
    String[] dependsOn() default {};

    /**
     * Ids of the revisions that this one stands for, in the order in which they ran. Databases that are past
     * them are taken as having run this one; one that stands among them goes on with them, as long as
     * their files are there.
     */
    String[] replaces() default {};

    /**
     * The name of a gate before this revision, such as {@code contract}: upgrades stop before it, until they
     * are told to pass by {@code --gate contract}. Empty: there is none.
     */
    String gate() default "";

    /** When the revision was made, ISO 8601; empty if unknown. */
    String created() default "";
}
