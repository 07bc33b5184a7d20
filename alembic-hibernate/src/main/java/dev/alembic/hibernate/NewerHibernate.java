package dev.alembic.hibernate;

import java.util.Collection;
import java.util.Optional;
import org.hibernate.Version;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** What only Hibernate 7 knows (Jakarta Persistence 3.2); on Hibernate 6 there is nothing of it. */
final class NewerHibernate {

    static final boolean IS_THERE = !Version.getVersionString().startsWith("6.");

    private NewerHibernate() {}

    /** The foreign keys of a table. */
    // The method that stays is younger than Hibernate 7.0.
    @SuppressWarnings("removal")
    static Collection<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeys().values();
    }

    /** SQL behind the definition of a column. */
    static Optional<String> options(Column column) {
        return IS_THERE ? filled(column.getOptions()) : Optional.empty();
    }

    /** SQL behind the definition of a table. */
    static Optional<String> options(Table table) {
        return IS_THERE ? filled(table.getOptions()) : Optional.empty();
    }

    /** SQL behind the definition of a constraint. */
    static Optional<String> options(Constraint constraint) {
        return IS_THERE ? filled(constraint.getOptions()) : Optional.empty();
    }

    /** SQL behind the definition of an index. */
    static Optional<String> options(Index index) {
        return IS_THERE ? filled(index.getOptions()) : Optional.empty();
    }

    /** SQL behind the definition of a sequence. */
    static Optional<String> options(Sequence sequence) {
        return IS_THERE ? filled(sequence.getOptions()) : Optional.empty();
    }

    /** Whether a generated column is told that it has no NULL. */
    static boolean isGeneratedNotNull(Dialect dialect) {
        try {
            return dialect.supportsNotNullAfterGeneratedAs();
        } catch (NoSuchMethodError e) {
            // Hibernate before 7.4 doesn't ask.
            return true;
        }
    }

    private static Optional<String> filled(@Nullable String sql) {
        return Optional.ofNullable(sql).filter(text -> !text.isBlank());
    }
}
