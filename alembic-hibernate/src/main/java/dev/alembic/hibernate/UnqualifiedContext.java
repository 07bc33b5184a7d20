package dev.alembic.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes names without schema and catalog.
 *
 * @param other writes everything else
 */
record UnqualifiedContext(SqlStringGenerationContext other) implements SqlStringGenerationContext {

    @Override
    public Dialect getDialect() {
        return other.getDialect();
    }

    /** Part of the interface in Hibernate 6. */
    @SuppressWarnings("DoNotCallSuggester")
    public IdentifierHelper getIdentifierHelper() {
        throw new UnsupportedOperationException("Hibernate asks its own context for it.");
    }

    @Override
    public Identifier toIdentifier(String text) {
        return other.toIdentifier(text);
    }

    @Override
    public @Nullable Identifier getDefaultCatalog() {
        return null;
    }

    @Override
    public @Nullable Identifier catalogWithDefault(Identifier catalog) {
        return null;
    }

    @Override
    public @Nullable Identifier getDefaultSchema() {
        return null;
    }

    @Override
    public @Nullable Identifier schemaWithDefault(Identifier schema) {
        return null;
    }

    @Override
    public String format(QualifiedTableName name) {
        return format((QualifiedName) name);
    }

    @Override
    public String format(QualifiedSequenceName name) {
        return format((QualifiedName) name);
    }

    @Override
    public String format(QualifiedName name) {
        return name.getObjectName().render(getDialect());
    }

    @Override
    public String formatWithoutCatalog(QualifiedSequenceName name) {
        return format(name);
    }

    @Override
    public boolean isMigration() {
        return other.isMigration();
    }
}
