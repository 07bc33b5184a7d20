package dev.alembic.internal.command;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a database holds, and how to make it.
 *
 * @param comparison of it with a model
 * @param toNothing how all of it would go, the way back of which makes it
 * @param belongings what belongs to its tables beside what a model says
 * @param all what else isn't part of any model
 */
record HeldSchema(
        SchemaComparison comparison, List<Difference> toNothing, List<Dependent> belongings, List<Definition> all) {

    /**
     * Reads it; never writes.
     *
     * @param model may name tables of schemas that aren't looked at otherwise
     */
    static HeldSchema read(Project project, Connection connection, MetaData model) {
        Dialect dialect = project.dialect(connection);
        SchemaComparison read = SchemaComparison.read(connection, dialect, project.settings(), model);
        LiveObjects objects = dialect.liveObjects(connection);
        List<Definition> definitions = Stream.concat(objects.definitions().stream(), objects.rights().stream())
                .filter(definition -> isWanted(definition.schema(), read))
                .toList();
        MetaData live = ModelCommand.shortened(read.live(), dialect);
        SchemaComparison toNothing = new SchemaComparison(
                dialect, read.settings().liveObjects(new BroughtBack(objects)), live, MetaData.EMPTY);
        List<Dependent> belongings = live.tables().stream()
                .flatMap(table -> objects.belongings(table.name()).stream())
                .filter(one -> definitions.stream().noneMatch(one::isOf))
                .toList();
        return new HeldSchema(read, toNothing.diff().differences(), belongings, definitions);
    }

    private static boolean isWanted(Optional<String> schema, SchemaComparison comparison) {
        ObjectName name = new ObjectName(ObjectKind.SCHEMA, schema, Optional.empty(), Optional.empty());
        return schema.isEmpty() || comparison.settings().filter().includesName(name);
    }

    /** Nothing goes along with a table here: it is dropped first. */
    private record BroughtBack(LiveObjects objects) implements LiveObjects {

        @Override
        public List<String> preparing(TableName table, Optional<Name> column) {
            return objects.preparing(table, column);
        }

        @Override
        public List<String> bringingBack(TableName table, Optional<Name> column) {
            return objects.bringingBack(table, column);
        }
    }

    Dialect dialect() {
        return comparison.dialect();
    }

    /** Its tables and sequences. */
    MetaData live() {
        return comparison.live();
    }

    int tables() {
        return live().tables().size();
    }

    List<Definition> definitions() {
        return all.stream().filter(one -> !one.create().isEmpty()).toList();
    }

    List<String> leftOut() {
        return all.stream()
                .filter(one -> one.create().isEmpty())
                .map(Definition::what)
                .toList();
    }

    /** What makes all of it in an empty database, in order. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(tablesAndWhatTheyNeed());
        List<Operation> belonging = operations(belongings.stream()
                .flatMap(one -> one.create().stream())
                .distinct()
                .toList());
        if (!belonging.isEmpty()) {
            differences.add(new Difference(belonging, List.of(), List.of(), List.of())); // goes with the tables
        }
        definitions().stream().filter(one -> !one.precedesTables()).forEach(one -> differences.add(definition(one)));
        return differences;
    }

    /** The same without what comes behind the tables, such as views. */
    List<Difference> tablesAndWhatTheyNeed() {
        List<Difference> differences = new ArrayList<>();
        schemas().forEach(schema -> differences.add(schema(Name.exactly(schema))));
        definitions().stream().filter(Definition::precedesTables).forEach(one -> differences.add(definition(one)));
        List<Difference> gone = new ArrayList<>(toNothing);
        Collections.reverse(gone);
        gone.forEach(one -> differences.add(turned(one)));
        return differences;
    }

    /** Beside the default one. */
    private Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        Stream.concat(
                        live().tables().stream().map(table -> table.name().schemaText()),
                        live().sequences().stream().map(one -> one.name().schemaText()))
                .forEach(schema -> schema.ifPresent(schemas::add));
        definitions().forEach(one -> one.schema().ifPresent(schemas::add));
        return schemas;
    }

    private Difference schema(Name name) {
        return new Difference(
                dialect().comparison().createSchema(name),
                dialect().comparison().dropSchema(name),
                List.of("schema '%s'".formatted(name.text())),
                List.of());
    }

    private static Difference definition(Definition definition) {
        List<String> drop = new ArrayList<>(definition.drop());
        Collections.reverse(drop);
        return new Difference(operations(definition.create()), operations(drop), List.of(definition.what()), List.of());
    }

    private static List<Operation> operations(List<String> statements) {
        return statements.stream().<Operation>map(ExecuteSql::new).toList();
    }

    private static Difference turned(Difference gone) {
        return new Difference(gone.downgrade(), gone.upgrade(), gone.detected(), List.of(), gone.notes());
    }
}
