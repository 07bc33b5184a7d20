package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.rewrite.ColumnNames;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a schema that constraints, indexes and columns bring about and are built on. */
final class SchemaParts {

    private static final String CONDITION = "where";

    private final Dialect dialect;

    SchemaParts(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What a constraint brings about: its name, and a key if it is one. */
    Set<SchemaPart> madeBy(TableName table, Constraint constraint) {
        Set<SchemaPart> parts = new HashSet<>();
        constraint.name().ifPresent(name -> parts.add(SchemaPart.name(table, name)));
        if (constraint instanceof PrimaryKeyConstraint || constraint instanceof UniqueConstraint) {
            parts.add(SchemaPart.key(table, constraint.columns()));
            addLead(parts, table, constraint.columns());
        }
        return parts;
    }

    private void addLead(Set<SchemaPart> parts, TableName table, List<Name> columns) {
        if (dialect.comparison().doForeignKeysHoldTypes() && !columns.isEmpty()) {
            parts.add(SchemaPart.lead(table, columns.get(0)));
        }
    }

    /** What an index brings about: its name, and a key if it is unique. */
    Set<SchemaPart> madeBy(TableName table, Index index) {
        Set<SchemaPart> parts = new HashSet<>();
        index.name().ifPresent(name -> parts.add(SchemaPart.name(table, name)));
        addLead(parts, table, index.columns());
        if (index.isUnique()) {
            parts.add(SchemaPart.key(table, index.columns()));
        }
        return parts;
    }

    /** What a constraint is built on. */
    Set<SchemaPart> usedBy(TableName table, Constraint constraint) {
        Set<SchemaPart> parts = outsideOf(table, constraint);
        addAll(parts, table, ColumnNames.of(table, constraint));
        if (constraint instanceof ForeignKeyConstraint foreignKey) {
            addLead(parts, table, constraint.columns());
            add(parts, foreignKey.reference());
        }
        return parts;
    }

    /** What an index is built on. */
    Set<SchemaPart> usedBy(TableName table, Index index) {
        Set<SchemaPart> parts = new HashSet<>();
        addAll(parts, table, ColumnNames.of(table, index));
        return parts;
    }

    /** What an index computes from, or asks of a row: not columns that it simply orders by. */
    Set<SchemaPart> expressedBy(TableName table, Index index) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        index.options().values().forEach((key, value) -> {
            if (key.endsWith(CONDITION)) {
                conditions.put(key, value);
            }
        });
        List<SqlExpression> expressions = index.elements().stream()
                .filter(element -> isExpression(element))
                .toList();
        return usedBy(table, new Index(index.name(), expressions, false, new Options(conditions)));
    }

    private static boolean isExpression(SqlExpression element) {
        return new Index(Optional.empty(), List.of(element), false, Options.NONE)
                .columns()
                .isEmpty();
    }

    /** What a column is built on; nothing if it isn't computed. */
    Set<SchemaPart> usedBy(TableName table, Column column) {
        Set<SchemaPart> parts = new HashSet<>();
        column.asComputed().ifPresent(computed -> addAll(parts, table, ColumnNames.of(computed.expression())));
        return parts;
    }

    private static void addAll(Set<SchemaPart> parts, TableName table, Set<String> columns) {
        String key = table.key();
        for (String column : columns) {
            parts.add(new SchemaPart.OfColumn(key, column));
            parts.add(new SchemaPart.OfType(key, column));
        }
    }

    private static void add(Set<SchemaPart> parts, Reference reference) {
        for (Name column : reference.columns()) {
            parts.add(SchemaPart.column(reference.table(), column));
            parts.add(SchemaPart.type(reference.table(), column));
        }
    }

    /** What a foreign key needs of another table; nothing of the table itself. */
    Set<SchemaPart> outsideOf(TableName table, Constraint constraint) {
        Set<SchemaPart> parts = new HashSet<>();
        if (constraint instanceof ForeignKeyConstraint foreignKey
                && !foreignKey.reference().table().matches(table)) {
            Reference reference = foreignKey.reference();
            parts.add(SchemaPart.table(reference.table()));
            parts.add(SchemaPart.key(reference.table(), reference.columns()));
            add(parts, reference);
        }
        return parts;
    }
}
