package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.ConfigException;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code revision --baseline}: writes the first revision of a database that was there before, which
 * makes on an empty database all that this one holds. Only reads the database.
 */
public final class BaselineCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes a revision of this project.
     *
     * @param clock tells the date that the file gets
     */
    public BaselineCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @throws ConfigException if there are revisions already, or the environment opens no connection,
     *     or several
     * @throws dev.alembic.error.AlembicException if it is refused for another reason; then no file is
     *     left behind
     */
    public BaselinePlan run(RevisionRequest request) {
        int revisions = project.script().infos().size();
        if (revisions > 0) {
            throw new ConfigException(
                    "A baseline is the first revision of all, and this project has %d already. What the database"
                                    .formatted(revisions)
                            + " holds and the model doesn't is shown by \"alembic check\".");
        }
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        List<Held> held = new ArrayList<>();
        project.online(connection -> held.add(read(connection)));
        if (held.size() != 1) {
            throw new ConfigException("The environment opens %d connections, and a baseline is that of one database."
                    .formatted(held.size()));
        }
        Held only = held.get(0);
        DiffResult all = new DiffResult(only.differences(), List.of(), List.of());
        return new BaselinePlan(
                plan.generated(request, only.dialect(), new PlannedChanges(all, List.of())),
                only.tables(),
                only.definitions().stream().map(Definition::what).toList(),
                only.leftOut());
    }

    private Held read(Connection connection) {
        Dialect dialect = project.dialect(connection);
        SchemaComparison read = SchemaComparison.read(connection, dialect, project.settings(), MetaData.EMPTY);
        LiveObjects objects = dialect.liveObjects(connection);
        List<Definition> definitions = objects.definitions().stream()
                .filter(definition -> isWanted(definition.schema(), read))
                .toList();
        MetaData live = ModelCommand.shortened(read.live(), dialect);
        SchemaComparison toNothing = new SchemaComparison(
                dialect, read.settings().liveObjects(new BroughtBack(objects)), live, MetaData.EMPTY);
        return new Held(dialect, live, toNothing.diff().differences(), definitions);
    }

    private static boolean isWanted(Optional<String> schema, SchemaComparison comparison) {
        ObjectName name = new ObjectName(ObjectKind.SCHEMA, schema, Optional.empty(), Optional.empty());
        return schema.isEmpty() || comparison.settings().filter().includesName(name);
    }

    /** Nothing goes along with a table here: it is dropped first. */
    private record BroughtBack(LiveObjects objects) implements LiveObjects {

        @Override
        public List<String> bringingBack(TableName table, Optional<Name> column) {
            return objects.bringingBack(table, column);
        }
    }

    /**
     * What a database holds.
     *
     * @param toNothing how all of it would go, the way back of which makes it
     * @param all what isn't part of any model
     */
    private record Held(Dialect dialect, MetaData live, List<Difference> toNothing, List<Definition> all) {

        int tables() {
            return live.tables().size();
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

        List<Difference> differences() {
            List<Difference> differences = new ArrayList<>();
            schemas().forEach(schema -> differences.add(schema(Name.exactly(schema))));
            definitions().stream().filter(Definition::precedesTables).forEach(one -> differences.add(definition(one)));
            List<Difference> gone = new ArrayList<>(toNothing);
            Collections.reverse(gone);
            gone.forEach(one -> differences.add(turned(one)));
            definitions().stream()
                    .filter(one -> !one.precedesTables())
                    .forEach(one -> differences.add(definition(one)));
            return differences;
        }

        /** Beside the default one. */
        private Set<String> schemas() {
            Set<String> schemas = new TreeSet<>();
            Stream.concat(
                            live.tables().stream().map(table -> table.name().schemaText()),
                            live.sequences().stream().map(one -> one.name().schemaText()))
                    .forEach(schema -> schema.ifPresent(schemas::add));
            definitions().forEach(one -> one.schema().ifPresent(schemas::add));
            return schemas;
        }

        private Difference schema(Name name) {
            return new Difference(
                    dialect.comparison().createSchema(name),
                    dialect.comparison().dropSchema(name),
                    List.of("schema '%s'".formatted(name.text())),
                    List.of());
        }

        private static Difference definition(Definition definition) {
            List<String> drop = new ArrayList<>(definition.drop());
            Collections.reverse(drop);
            return new Difference(
                    operations(definition.create()), operations(drop), List.of(definition.what()), List.of());
        }

        private static List<Operation> operations(List<String> statements) {
            return statements.stream().<Operation>map(ExecuteSql::new).toList();
        }

        private static Difference turned(Difference gone) {
            return new Difference(gone.downgrade(), gone.upgrade(), gone.detected(), List.of(), gone.notes());
        }
    }
}
