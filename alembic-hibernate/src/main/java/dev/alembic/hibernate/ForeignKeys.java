package dev.alembic.hibernate;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/**
 * Foreign keys, as org.hibernate.tool.schema.internal.StandardForeignKeyExporter writes them. Where
 * Hibernate can't add them to a table that is there, as on SQLite, there are none.
 */
final class ForeignKeys {

    private static final String NAME = "(\"[^\"]+\"|`[^`]+`|\\w+)";
    private static final Pattern REFERENCES = Pattern.compile(
            "\\breferences\\s+(?:" + NAME + "\\s*\\.\\s*)?" + NAME + "\\s*(?:\\(([^)]*)\\))?",
            Pattern.CASE_INSENSITIVE);

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
                reference(key, target),
                ConstraintTraits.NONE);
        OnDeleteAction action = key.getOnDeleteAction();
        if (action != null && action != OnDeleteAction.NO_ACTION) {
            read = read.onDelete(action.name().replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        return ConstraintOptions.of(ownWords(key)).on(read);
    }

    /** The table and columns pointed at, as SQL in the annotation says them, if it does. */
    private Reference reference(ForeignKey key, List<Column> target) {
        Matcher words =
                REFERENCES.matcher(Optional.ofNullable(key.getKeyDefinition()).orElse(""));
        if (!words.find()) {
            return Reference.of(
                    export.names().qualified(key.getReferencedTable()),
                    export.names().columns(target));
        }
        List<Name> columns = words.group(3) == null
                ? export.names().columns(target)
                : Arrays.stream(words.group(3).split(","))
                        .map(column -> export.names().written(column.strip()))
                        .toList();
        Optional<Name> schema = Optional.ofNullable(words.group(1))
                .map(text -> export.names().written(text))
                .or(() -> export.names().qualified(key.getTable()).schema());
        return Reference.of(new TableName(schema, export.names().written(words.group(2))), columns);
    }

    private static String ownWords(ForeignKey key) {
        return Optional.ofNullable(key.getKeyDefinition()).orElse("")
                + " "
                + NewerHibernate.options(key).orElse("");
    }
}
