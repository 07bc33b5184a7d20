package dev.alembic.cli.reference;

import java.util.ArrayList;
import java.util.List;

/** The words in which models and revisions say what a table, a column, a constraint or an index is. */
final class DslPage implements Page {

    private static final String INTRODUCTION = """
            # The words of models and revisions

            `import static dev.alembic.schema.Dsl.*;` brings all that stands in the first table. What the functions
            answer are values: each of the other methods answers a changed copy, so that they are written one behind
            the other, as in
            `column("title", string(200)).notNull().serverDefault("")`. [Types](types.md) have a page of their own.
            """;

    /** Files below the core's package, and what stands above them. */
    private static final List<List<String>> PARTS = List.of(
            List.of("schema/Dsl.java", "Functions"),
            List.of("schema/Column.java", "A column"),
            List.of("schema/Identity.java", "A counter: `column(…).identity(i -> …)`"),
            List.of("schema/PrimaryKeyConstraint.java", "`primaryKey(…)`"),
            List.of("schema/UniqueConstraint.java", "`unique(…)`"),
            List.of("schema/ForeignKeyConstraint.java", "`foreignKey(…)`"),
            List.of("schema/CheckConstraint.java", "`check(…)`"),
            List.of("schema/ExcludeConstraint.java", "`exclude(…)`"),
            List.of("schema/ExcludeElement.java", "`with(…)`, an element of `exclude`"),
            List.of("schema/ConstraintTraits.java", "What constraints have in common: `unique(…).with(traits -> …)`"),
            List.of("schema/Index.java", "`index(…)`"),
            List.of("schema/Table.java", "`table(…)`"),
            List.of("schema/TableName.java", "`tableName(…)`"),
            List.of("schema/Name.java", "`name(…)`"),
            List.of("schema/Sequence.java", "`sequence(…)`"),
            List.of("schema/SequenceOptions.java", "`sequence(…).with(s -> …)`"),
            List.of("schema/SqlExpression.java", "An expression, such as `col(\"price\")`"),
            List.of("schema/MetaData.java", "`metaData(…)`"),
            List.of("schema/NamingConvention.java", "Names for what is unnamed: `metaData(…).naming(…)`"),
            List.of("op/ColumnEdit.java", "A change of a column: `op.alterColumn(…, c -> …)`"),
            List.of("op/Statement.java", "Statements for every database: `op.execute(Statement.…)`"),
            List.of("op/BatchAlter.java", "How a table is changed in one go: `op.batch(…, how -> …, t -> …)`"),
            List.of("op/CreateTable.java", "`op.createTable(…, create -> …)`"),
            List.of("op/DropTable.java", "`op.dropTable(…, drop -> …)`"),
            List.of("op/AddColumn.java", "`op.addColumn(…, add -> …)`"),
            List.of("op/DropColumn.java", "`op.dropColumn(…, drop -> …)`"),
            List.of("op/CreateIndex.java", "`op.createIndex(…, create -> …)`"),
            List.of("op/DropIndex.java", "`op.dropIndex(…, drop -> …)`"),
            List.of("op/DropConstraint.java", "`op.dropConstraint(…, drop -> …)`"),
            List.of("migration/Migration.java", "A revision"));

    @Override
    public String file() {
        return "dsl.md";
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (List<String> part : PARTS) {
            JavaSource source = JavaSource.of(Sources.CORE.resolve(part.get(0)));
            source.publicMethods().stream()
                    .filter(method -> part.get(0).endsWith("Dsl.java"))
                    .filter(method -> method.sentence().isEmpty())
                    .forEach(method -> missing.add("a sentence about %s of %s".formatted(method.name(), part.get(0))));
        }
        return missing;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (List<String> part : PARTS) {
            JavaSource source = JavaSource.of(Sources.CORE.resolve(part.get(0)));
            text.append("\n## ").append(part.get(1)).append("\n\n| write | for |\n|---|---|\n");
            source.publicMethods().stream()
                    .filter(method -> method.sentence().isPresent())
                    .forEach(method -> text.append(Page.row(
                            Sentence.code(method.signature().replaceFirst("public ", "")),
                            method.sentence().orElseThrow())));
        }
        return text.toString();
    }
}
