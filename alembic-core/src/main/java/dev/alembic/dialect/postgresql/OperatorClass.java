package dev.alembic.dialect.postgresql;

import dev.alembic.error.AlembicException;
import java.util.regex.Pattern;

/** The operator class of a column of an index, with its parameters: {@code gist_trgm_ops (siglen = 32)}. */
final class OperatorClass {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\w+\\.)?\\w+( *\\( *\\w+ *= *[\\w.]+( *, *\\w+ *= *[\\w.]+)* *\\))?");

    private OperatorClass() {}

    /**
     * What was given, if it is one.
     *
     * @throws AlembicException if it is none; it goes into the SQL as it is
     */
    static String checked(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new AlembicException("\"%s\" is not an operator class of PostgreSQL.".formatted(written));
        }
        return written;
    }
}
