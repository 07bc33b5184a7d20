package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;

/**
 * What may stand in front of a table's name. Some dialects of Hibernate leave that to the JDBC
 * driver, which isn't asked here.
 */
final class Qualifiers {

    private Qualifiers() {}

    /** What Hibernate would learn from the database. */
    static NameQualifierSupport of(Dialect dialect, NameQualifierSupport offline) {
        return dialect.jdbc().hasSchemas() ? offline : NameQualifierSupport.NONE;
    }

    /** A context for SQL that has names as Hibernate would write them when connected. */
    static SqlStringGenerationContext context(Dialect dialect, SqlStringGenerationContext offline) {
        return dialect.jdbc().hasSchemas() ? offline : new UnqualifiedContext(offline);
    }
}
