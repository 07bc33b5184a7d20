package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.LetterCase;
import java.util.List;
import java.util.Optional;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The names that objects have once Hibernate has created them. */
final class Names {

    private final Dialect dialect;
    private final JdbcEnvironment environment;
    private final SqlStringGenerationContext context;

    Names(Dialect dialect, JdbcEnvironment environment, SqlStringGenerationContext context) {
        this.dialect = dialect;
        this.environment = environment;
        this.context = context;
    }

    /** A name as Hibernate knows it. */
    Name name(Identifier identifier) {
        String text = dialect.storedName(identifier.getText());
        if (!identifier.isQuoted()) {
            return Name.of(dialect.unquotedNames().modelName(text));
        }
        Name name = Name.of(text);
        boolean wouldBecomeCapitals = dialect.unquotedNames() == LetterCase.UPPER
                && !dialect.identifiers().isCaseQuoted(name);
        return wouldBecomeCapitals ? name.quoted() : name;
    }

    /** A name as it stands in SQL, in quotes perhaps. */
    Name written(String sql) {
        return name(Identifier.toIdentifier(sql));
    }

    Name column(Column column) {
        return written(column.getQuotedName());
    }

    List<Name> columns(List<Column> columns) {
        return columns.stream().map(this::column).toList();
    }

    /** The name of a foreign key, which settings can put into quotes. */
    Name foreignKey(String text) {
        return name(environment.getIdentifierHelper().toIdentifier(text)).asExact();
    }

    /** The name of an index, which settings can put into quotes on some databases. */
    Name index(String text) {
        return context.getDialect().qualifyIndexName() ? foreignKey(text) : plain(text);
    }

    /** The name of another constraint, which is written as it is. */
    Name plain(String text) {
        return written(text).asExact();
    }

    /** A table, in the schema that it says or that is the default one. */
    TableName qualified(Table table) {
        return qualified(table.getQualifiedTableName());
    }

    /** A table or a sequence, in the schema that it says or that is the default one. */
    TableName qualified(QualifiedName name) {
        NameQualifierSupport qualifiers = Qualifiers.of(dialect, environment.getNameQualifierSupport());
        Optional<Identifier> schema = Optional.empty();
        if (qualifiers.supportsSchemas()) {
            schema =
                    Optional.ofNullable(name.getSchemaName()).or(() -> Optional.ofNullable(context.getDefaultSchema()));
        } else if (qualifiers.supportsCatalogs()) {
            schema = Optional.ofNullable(name.getCatalogName())
                    .or(() -> Optional.ofNullable(context.getDefaultCatalog()));
        }
        return new TableName(schema.map(this::name), name(name.getObjectName()));
    }
}
