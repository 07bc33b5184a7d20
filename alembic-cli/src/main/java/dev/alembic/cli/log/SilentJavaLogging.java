package dev.alembic.cli.log;

/**
 * Sets up {@code java.util.logging}, which JDBC drivers write to, so that it prints nothing: what a driver has
 * to say stands in its exceptions, too, where passwords are masked. Java creates it by its name.
 */
public final class SilentJavaLogging {

    private static final String CLASS = "java.util.logging.config.class";
    private static final String FILE = "java.util.logging.config.file";

    /** Leaves the root logger without a handler. */
    public SilentJavaLogging() {}

    /** Has Java use it in this process, unless somebody has told it where else to write. */
    public static void use() {
        if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
            System.setProperty(CLASS, SilentJavaLogging.class.getName());
        }
    }
}
