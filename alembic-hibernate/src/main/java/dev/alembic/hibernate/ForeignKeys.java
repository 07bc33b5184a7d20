package dev.alembic.hibernate;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/**
 * Foreign keys, as org.hibernate.tool.schema.internal.StandardForeignKeyExporter writes them. Where
 * Hibernate can't add them to a table that is there, as on SQLite, there are none.
 */
final class ForeignKeys {

    private final Export export;

    ForeignKeys(Export export) {
        this.export = export;
    }

    List<ForeignKeyConstraint> read(Table table) {
        List<ForeignKeyConstraint> keys = new ArrayList<>();
        if (export.hibernate().hasAlterTable()) {
            for (ForeignKey key : NewerHibernate.foreignKeys(table)) {
                if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                    keys.add(read(key));
                }
            }
        }
        return keys;
    }

    private ForeignKeyConstraint read(ForeignKey key) {
        List<Column> target = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        ForeignKeyConstraint read = new ForeignKeyConstraint(
                Optional.of(export.names().foreignKey(key.getName())),
                export.names().columns(key.getColumns()),
                Reference.of(
                        export.names().qualified(key.getReferencedTable().getQualifiedTableName()),
                        export.names().columns(target)),
                ConstraintTraits.NONE);
        OnDeleteAction action = key.getOnDeleteAction();
        if (action != null && action != OnDeleteAction.NO_ACTION) {
            read = read.onDelete(action.name().replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        return ConstraintOptions.of(ownWords(key)).on(read);
    }

    private static String ownWords(ForeignKey key) {
        return Optional.ofNullable(key.getKeyDefinition()).orElse("")
                + " "
                + NewerHibernate.options(key).orElse("");
    }
}
