package dev.alembic.hibernate;

import java.util.Optional;
import org.hibernate.Version;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;

/** What only Hibernate 7 knows (Jakarta Persistence 3.2); on Hibernate 6 there is nothing of it. */
final class NewerHibernate {

    private static final boolean IS_THERE = !Version.getVersionString().startsWith("6.");

    private NewerHibernate() {}

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

    /** Whether a generated column is told that it has no NULL. */
    static boolean isGeneratedNotNull(Dialect dialect) {
        return !IS_THERE || dialect.supportsNotNullAfterGeneratedAs();
    }

    private static Optional<String> filled(String sql) {
        return Optional.ofNullable(sql).filter(text -> !text.isBlank());
    }
}
