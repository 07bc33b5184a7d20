package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
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
import org.hibernate.boot.model.relational.Namespace;

/**
 * From what Hibernate knows of a schema to a model. Each step does what Hibernate does in its
 * export (org.hibernate.tool.schema.internal), only that the outcome is values and not SQL.
 */
final class SchemaTranslation {

    private final Export export;
    private final DeclaredOrder order;

    private SchemaTranslation(Mapping mapping, Dialect dialect) {
        this.export = Export.of(mapping.metadata(), dialect);
        this.order = mapping.order();
    }

    /**
     * The schema that an application makes of this mapping.
     *
     * @throws AlembicException if it is mapped for another database
     */
    static EntitySchema of(Mapping mapping, Dialect dialect) {
        MappedDatabase.check(mapping.metadata().getDatabase().getDialect(), dialect);
        return new SchemaTranslation(mapping, dialect).read();
    }

    private EntitySchema read() {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        Map<TableName, List<Operation>> firstRows = new LinkedHashMap<>();
        TableTranslation translation = new TableTranslation(export, order);
        for (Namespace namespace : export.database().getNamespaces()) {
            namespace.getSequences().forEach(s -> sequences.add(new Sequences(export).read(s)));
            for (org.hibernate.mapping.Table table : namespace.getTables()) {
                if (table.isPhysicalTable() && !table.isView()) {
                    Table read = translation.read(table);
                    tables.add(read);
                    firstRows.put(read.name(), firstRows(table, read.name()));
                }
            }
        }
        return new EntitySchema(
                new MetaData(NamingConvention.DEFAULT, tables, sequences),
                firstRows,
                export.enumerations().domains(),
                TemporaryTables.names(export.metadata()));
    }

    // Hibernate 6 has no other method; 7.0 says some of them twice.
    @SuppressWarnings("deprecation")
    private List<Operation> firstRows(org.hibernate.mapping.Table table, TableName name) {
        FirstRow first = new FirstRow(export.names(), export.text());
        return table.getInitCommands(export.context()).stream()
                .flatMap(command -> Arrays.stream(command.getInitCommands()))
                .distinct()
                .map(sql -> first.read(name, sql))
                .toList();
    }
}
