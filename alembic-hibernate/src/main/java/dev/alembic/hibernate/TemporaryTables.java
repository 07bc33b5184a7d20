package dev.alembic.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;

/**
 * The tables that Hibernate may make by itself when an application starts, to hold rows while it
 * changes many of them at once (org.hibernate.dialect.temptable.TemporaryTable). Where the database
 * has no temporary tables to its liking, as on SQLite, they stay.
 */
final class TemporaryTables {

    private static final List<String> PREFIXES = List.of("HT_", "HTE_");

    private TemporaryTables() {}

    /** Their names in lower case, as not every database keeps capitals. */
    static Set<String> names(Metadata metadata) {
        int length = metadata.getDatabase().getDialect().getMaxIdentifierLength();
        Set<String> names = new TreeSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            String table = entity.getTable().getNameIdentifier().getText();
            // Hibernate before 7 numbers the classes of a table from 0 on, later ones but the first.
            for (String ending : List.of("", String.valueOf(entity.getSubclassId()))) {
                for (String prefix : PREFIXES) {
                    String name = prefix + table + ending;
                    names.add(name.substring(0, Math.min(name.length(), length)).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
