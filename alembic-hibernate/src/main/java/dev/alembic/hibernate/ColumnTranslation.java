package dev.alembic.hibernate;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.dialect.identity.IdentityColumnSupport;

/** Columns, as org.hibernate.tool.schema.internal.ColumnDefinitions writes them. */
final class ColumnTranslation {

    private final Export export;

    ColumnTranslation(Export export) {
        this.export = export;
    }

    Column read(org.hibernate.mapping.Column column) {
        ColumnDefinition definition = definition(column);
        Column read = Column.of(export.names().column(column), export.types().read(definition.type()));
        read = isNotNull(column, definition) ? read.notNull() : read;
        Optional<String> collation = Optional.ofNullable(column.getCollation())
                .or(() -> definition.clause("COLLATE").map(SqlText::unquoted));
        if (collation.isPresent()) {
            read = read.collate(collation.get());
        }
        read = column.isIdentity()
                ? AutoincrementColumn.of(read, identityWords(column))
                : AutoincrementColumn.of(read, definition);
        Optional<ServerDefault> value = read.asIdentity().isPresent() ? Optional.empty() : value(column, definition);
        if (value.isPresent()) {
            read = read.serverDefault(value.get());
        }
        read = definition.has("UNIQUE") ? read.unique() : read;
        for (CheckConstraint check : checks(column, definition)) {
            read = read.check(check);
        }
        return commented(read, column, definition);
    }

    /** What stands between the name of the column and what Hibernate itself adds. */
    private ColumnDefinition definition(org.hibernate.mapping.Column column) {
        IdentityColumnSupport identity = export.hibernate().getIdentityColumnSupport();
        boolean isTypeImplied = column.isIdentity() && !identity.hasDataTypeInIdentityColumn();
        String type = isTypeImplied ? identityWords(column) : column.getSqlType(export.metadata());
        return ColumnDefinition.parse(
                NewerHibernate.options(column).map(more -> type + " " + more).orElse(type));
    }

    private String identityWords(org.hibernate.mapping.Column column) {
        Integer code = column.getSqlTypeCode();
        return export.hibernate()
                .getIdentityColumnSupport()
                .getIdentityColumnString(code == null ? java.sql.Types.BIGINT : code)
                .toLowerCase(Locale.ROOT);
    }

    private boolean isNotNull(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        boolean isTold = column.getGeneratedAs() == null || NewerHibernate.isGeneratedNotNull(export.hibernate());
        return column.isNullable() ? definition.has("NOT") && !allowsNullLast(column) : isTold || definition.has("NOT");
    }

    /** MySQL's dialects write NULL behind a TIMESTAMP, the last word even where the definition says NOT NULL. */
    private boolean allowsNullLast(org.hibernate.mapping.Column column) {
        String last = export.hibernate().getNullColumnString(column.getSqlType(export.metadata()));
        return !last.isBlank();
    }

    private Optional<ServerDefault> value(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        if (column.isIdentity()) {
            return Optional.empty();
        } else if (column.getGeneratedAs() != null) {
            String words = export.hibernate().generatedAs(column.getGeneratedAs());
            return Optional.of(computed(column.getGeneratedAs(), ColumnDefinition.parse(words)));
        }
        return Optional.ofNullable(column.getDefaultValue())
                .or(() -> definition.clause("DEFAULT"))
                .map(this::literalOrExpression)
                .or(() -> definition.inParentheses("AS").map(sql -> computed(sql, definition)));
    }

    private static ServerDefault computed(String expression, ColumnDefinition words) {
        boolean isStored = words.has("STORED") || words.has("PERSISTED");
        Optional<Boolean> isSaid = isStored || words.has("VIRTUAL") ? Optional.of(isStored) : Optional.empty();
        return new Computed(SqlExpression.text(expression), isSaid);
    }

    private ServerDefault literalOrExpression(String sql) {
        return export.text()
                .literal(sql.strip())
                .map(ServerDefault::literal)
                .orElseGet(() -> ServerDefault.expression(SqlExpression.text(sql.strip())));
    }

    /** Conditions without a name, which Hibernate joins into one. */
    private static List<CheckConstraint> checks(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        List<CheckConstraint> checks = new ArrayList<>();
        List<String> conditions = column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .map(check -> check.getConstraint())
                .toList();
        if (!conditions.isEmpty()) {
            checks.add(
                    check(conditions.size() == 1 ? conditions.get(0) : "(" + String.join(") and (", conditions) + ")"));
        }
        definition.inParentheses("CHECK").ifPresent(condition -> checks.add(check(condition)));
        return checks;
    }

    private static CheckConstraint check(String condition) {
        return new CheckConstraint(Optional.empty(), SqlExpression.text(condition), ConstraintTraits.NONE);
    }

    private Column commented(Column read, org.hibernate.mapping.Column column, ColumnDefinition definition) {
        Optional<String> comment = Optional.ofNullable(column.getComment())
                .map(export.text()::inQuotes)
                .or(() -> definition.clause("COMMENT").flatMap(export.text()::literal));
        // No database keeps an empty one, which Hibernate writes all the same.
        return comment.filter(text -> !text.isEmpty()).map(read::comment).orElse(read);
    }
}
