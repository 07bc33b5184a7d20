package dev.alembic.dialect;

import dev.alembic.schema.NamingConvention;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How operations become SQL, beside the dialect.
 *
 * @param naming names for unnamed constraints and indexes
 * @param isOffline whether values are written into the SQL instead of becoming parameters
 * @param missing features that the dialect is to be taken as not having
 * @param defaultSchema the one that names without a schema are in, as the database calls it;
 *     absent: nobody asked
 */
public record DdlSettings(
        NamingConvention naming, boolean isOffline, Set<Feature> missing, Optional<String> defaultSchema) {

    /** Connected, with the default names. */
    public static final DdlSettings ONLINE =
            new DdlSettings(NamingConvention.DEFAULT, false, Set.of(), Optional.empty());

    /** Printing SQL, with the default names. */
    public static final DdlSettings OFFLINE = ONLINE.offline();

    /** Copies the set. */
    public DdlSettings {
        missing = Set.copyOf(missing);
    }

    /** The same for SQL that is printed. */
    public DdlSettings offline() {
        return new DdlSettings(naming, true, missing, defaultSchema);
    }

    /** The same with these names. */
    public DdlSettings naming(NamingConvention newNaming) {
        return new DdlSettings(newNaming, isOffline, missing, defaultSchema);
    }

    /** The same, taking the dialect as one without this feature. */
    public DdlSettings without(Feature feature) {
        Set<Feature> more = EnumSet.of(feature);
        more.addAll(missing);
        return new DdlSettings(naming, isOffline, more, defaultSchema);
    }

    /** The same on a connection that finds what has no schema in this one. */
    public DdlSettings defaultSchema(Optional<String> newSchema) {
        return new DdlSettings(naming, isOffline, missing, newSchema);
    }
}
