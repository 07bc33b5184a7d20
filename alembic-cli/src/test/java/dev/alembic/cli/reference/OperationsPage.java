package dev.alembic.cli.reference;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.ColumnCompletion;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each operation: how it is called, and what it says to each database. */
final class OperationsPage implements Page {

    private static final String INTRODUCTION = """
            # Operations

            What a revision can do, in the order of `dev.alembic.op.Operations`. Below each operation stand examples:
            in Java, as in the `upgrade` of a revision, and the SQL that comes of it, which is what a
            [revision in SQL](../sql-revisions.md) has behind `-- upgrade` for the same; `revision --autogenerate
            --type sql` writes it so. On MariaDB, MySQL and SQL Server, what a change of a column leaves as it is, is
            looked up in the database; `--sql` wants it said, by `existing…`. The examples change these tables:

            ```java
            %s
            ```

            Within `op.batch("tasks", t -> …)`, `t` has the same operations without the table's name. How a column, a
            constraint or an index is described, stands on the page about [the words of models](dsl.md), the types on
            [theirs](types.md). What differs between databases in general is told in
            [Operations on each database](../operations.md).

            The template of a revision imports `Dsl.*` and `Operations`. `ConstraintKind` is imported from
            `dev.alembic.schema`, `Statement` from `dev.alembic.op`, `List` from `java.util`.
            """;

    private final JavaSource operations = JavaSource.of(Sources.CORE.resolve("op/Operations.java"));
    private final List<JavaSource.Method> examples =
            JavaSource.of(Sources.here("OperationExamples.java")).methods();

    @Override
    public String file() {
        return "operations.md";
    }

    @Override
    public List<String> missing() {
        List<String> known = examples.stream().map(OperationsPage::operation).toList();
        return operations.publicMethods().stream()
                .map(JavaSource.Method::name)
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> "an example of op." + name)
                .toList();
    }

    private static String operation(JavaSource.Method example) {
        return example.name().replaceFirst("_.*", "");
    }

    @Override
    public String text() {
        StringBuilder text =
                new StringBuilder(INTRODUCTION.formatted(Sources.constant("OperationExamples.java", "MODEL")));
        Map<String, List<JavaSource.Method>> byName = operations.publicMethods().stream()
                .collect(Collectors.groupingBy(JavaSource.Method::name, LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, methods) -> {
            text.append("\n## ").append(name).append("\n\n| call | does |\n|---|---|\n");
            methods.forEach(method -> text.append(Page.row(
                    Sentence.code("op." + method.signature().replaceFirst("public ", "")),
                    method.sentence().orElse(""))));
            examples.stream()
                    .filter(example -> operation(example).equals(name))
                    .forEach(example -> text.append(shown(example)));
        });
        return text.toString();
    }

    private static String shown(JavaSource.Method example) {
        StringBuilder text = new StringBuilder();
        String title = example.name().replaceFirst("^[^_]*_?", "").replace('_', ' ');
        text.append(
                title.isEmpty()
                        ? "\n"
                        : "\n%s:\n\n".formatted(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)));
        text.append("```java\n").append(example.body()).append("\n```\n");
        Map<String, List<String>> bySql = new LinkedHashMap<>();
        for (Dialect dialect : Sources.dialects()) {
            bySql.computeIfAbsent(sql(dialect, example), any -> new ArrayList<>())
                    .add(Sources.title(dialect));
        }
        bySql.forEach((sql, titles) -> {
            if (!sql.isEmpty()) {
                text.append("\n").append(String.join(", ", titles)).append(":").append(sql);
            }
        });
        return text.toString();
    }

    private static String sql(Dialect dialect, JavaSource.Method example) {
        try {
            List<Sql> statements = new ArrayList<>();
            operations(dialect, example).forEach(op -> statements.addAll(statements(dialect, op)));
            return statements.isEmpty()
                    ? ""
                    : statements.stream()
                            .map(sql -> terminated(dialect, sql))
                            .collect(Collectors.joining("\n", "\n\n```sql\n", "\n```\n"));
        } catch (AlembicException e) {
            return " *refused:* " + String.valueOf(e.getMessage()).strip() + "\n";
        }
    }

    private static String terminated(Dialect dialect, Sql sql) {
        String text = dialect.script().terminated(sql.text(), dialect.lexis());
        return text.endsWith(";") || text.contains("\nDELIMITER") ? text : text + ";";
    }

    private static List<Operation> operations(Dialect dialect, JavaSource.Method example) {
        List<Operation> operations = new ArrayList<>();
        try {
            OperationExamples.class
                    .getDeclaredMethod(example.name(), Operations.class)
                    .invoke(new OperationExamples(), new Operations(operations::add, new Named(dialect.name())));
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return operations;
    }

    private static List<Sql> statements(Dialect dialect, Operation op) {
        if (op instanceof BatchAlter batch) {
            List<Sql> statements = new ArrayList<>();
            new BatchRun(dialect, DdlSettings.OFFLINE, new ExampleTables(), statements::add).run(batch);
            return statements;
        }
        return dialect.ddl(DdlSettings.OFFLINE)
                .compile(new ColumnCompletion(dialect, new ExampleTables()).complete(op));
    }

    /** Nothing but the name of a dialect. */
    private record Named(String dialect) implements OperationContext {

        @Override
        public Connection connection() {
            throw new IllegalStateException("An example doesn't connect.");
        }
    }

    /** The tables of the examples. */
    private static final class ExampleTables implements TableReader {

        @Override
        public Optional<Table> find(TableName name) {
            return OperationExamples.MODEL.table(name);
        }

        @Override
        public TableDependents dependents(TableName name) {
            return TableDependents.NONE;
        }
    }
}
