package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;

/**
 * From what Hibernate knows of a schema to a model. Each step does what Hibernate does in its
 * export (org.hibernate.tool.schema.internal), only that the outcome is values and not SQL.
 */
final class SchemaTranslation {

    private final Export export;

    SchemaTranslation(Metadata metadata, Dialect dialect) {
        this.export = Export.of(metadata, dialect);
    }

    EntitySchema read() {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        Map<TableName, List<String>> firstRows = new LinkedHashMap<>();
        TableTranslation translation = new TableTranslation(export);
        for (Namespace namespace : export.database().getNamespaces()) {
            namespace.getSequences().forEach(s -> sequences.add(new Sequences(export).read(s)));
            for (org.hibernate.mapping.Table table : namespace.getTables()) {
                if (table.isPhysicalTable() && !table.isView()) {
                    Table read = translation.read(table);
                    tables.add(read);
                    firstRows.put(read.name(), firstRows(table));
                }
            }
        }
        return new EntitySchema(new MetaData(NamingConvention.DEFAULT, tables, sequences), firstRows);
    }

    // Hibernate 6 has no other method.
    @SuppressWarnings("deprecation")
    private List<String> firstRows(org.hibernate.mapping.Table table) {
        return table.getInitCommands(export.context()).stream()
                .flatMap(command -> Arrays.stream(command.getInitCommands()))
                .toList();
    }
}
