package dev.alembic.internal.render;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schema as an entity-relationship diagram, in the languages of programs that draw such.
 *
 * @param dialect of the database, whose names the types have
 * @param schema what is drawn, tables in their order
 */
public record SchemaDiagram(Dialect dialect, MetaData schema) {

    /** See mermaid.js.org/syntax/entityRelationshipDiagram.html. */
    public String mermaid() {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Table table : schema.tables()) {
            text.append("    \"%s\" {\n".formatted(shown(table)));
            for (Column column : table.columns()) {
                text.append("        %s %s%s%s\n"
                        .formatted(
                                word(type(column), "[^\\w()\\[\\]-]+"),
                                word(column.name().text(), "[^\\w-]+"),
                                keys(table, column),
                                column.isNullable() ? "" : " \"not null\""));
            }
            text.append("    }\n");
        }
        relations((table, key) -> text.append("    \"%s\" %s \"%s\" : \"%s\"\n"
                .formatted(key.reference().table(), crowFoot(table, key), shown(table), named(key))));
        return text.toString();
    }

    /** See plantuml.com/ie-diagram. */
    public String plantuml() {
        StringBuilder text = new StringBuilder("@startuml\nhide circle\n");
        for (Table table : schema.tables()) {
            text.append("entity \"%s\" {\n".formatted(shown(table)));
            for (Column column : table.columns()) {
                text.append("  %s%s : %s%s\n"
                        .formatted(
                                column.isNullable() ? "" : "* ",
                                column.name().text(),
                                type(column),
                                keys(table, column)
                                        .replaceAll("(PK|FK|UK)", "<<$1>>")
                                        .replace(",", "")));
            }
            text.append("}\n");
        }
        relations((table, key) -> text.append("\"%s\" %s \"%s\" : %s\n"
                .formatted(key.reference().table(), crowFoot(table, key), shown(table), named(key))));
        return text.append("@enduml\n").toString();
    }

    /** See dbml.dbdiagram.io/docs. */
    public String dbml() {
        StringBuilder text = new StringBuilder();
        for (Table table : schema.tables()) {
            text.append("Table %s {\n"
                    .formatted(dbmlName(
                            table.name().schemaText().orElse(""), table.name().text())));
            table.columns()
                    .forEach(column -> text.append("  %s %s%s\n"
                            .formatted(quoted(column.name().text()), quoted(type(column)), settings(table, column))));
            text.append("}\n\n");
        }
        relations((table, key) -> text.append("Ref %s: %s.(%s) > %s.(%s)\n"
                .formatted(
                        quoted(named(key)),
                        dbmlName(
                                table.name().schemaText().orElse(""),
                                table.name().text()),
                        columns(key.columns()),
                        dbmlName(
                                key.reference().table().schemaText().orElse(""),
                                key.reference().table().text()),
                        columns(key.reference().columns()))));
        return text.toString().stripTrailing() + "\n";
    }

    /** Something about each foreign key. */
    private interface Relation {
        void draw(Table table, ForeignKeyConstraint key);
    }

    private void relations(Relation relation) {
        for (Table table : schema.tables()) {
            table.allConstraints().stream()
                    .filter(ForeignKeyConstraint.class::isInstance)
                    .forEach(key -> relation.draw(table, (ForeignKeyConstraint) key));
        }
    }

    /** None or one of the rows pointed at, or just one; one row that points there, or many. */
    private static String crowFoot(Table table, ForeignKeyConstraint key) {
        boolean isOptional = key.columns().stream()
                .flatMap(name -> table.column(name.text()).stream())
                .anyMatch(Column::isNullable);
        return (isOptional ? "|o" : "||") + "--" + (isUnique(table, key.columns()) ? "o|" : "o{");
    }

    private static boolean isUnique(Table table, List<Name> columns) {
        List<String> names = Name.texts(columns);
        boolean isKey = table.primaryKey()
                .map(PrimaryKeyConstraint::columns)
                .map(Name::texts)
                .filter(names::equals)
                .isPresent();
        return isKey
                || table.allConstraints().stream()
                        .filter(UniqueConstraint.class::isInstance)
                        .anyMatch(unique -> Name.texts(((UniqueConstraint) unique).columns())
                                .equals(names));
    }

    private static String keys(Table table, Column column) {
        StringBuilder keys = new StringBuilder();
        if (table.isInPrimaryKey(column)) {
            keys.append(", PK");
        }
        boolean pointsElsewhere = table.allConstraints().stream()
                .filter(ForeignKeyConstraint.class::isInstance)
                .anyMatch(key -> Name.texts(((ForeignKeyConstraint) key).columns())
                        .contains(column.name().text()));
        if (pointsElsewhere) {
            keys.append(", FK");
        }
        if (isUnique(table, List.of(column.name())) && !table.isInPrimaryKey(column)) {
            keys.append(", UK");
        }
        return keys.toString().replaceFirst("^,", "");
    }

    private static String settings(Table table, Column column) {
        List<String> settings = new ArrayList<>();
        if (table.isInPrimaryKey(column)) {
            settings.add("pk");
        } else if (isUnique(table, List.of(column.name()))) {
            settings.add("unique");
        }
        if (!column.isNullable()) {
            settings.add("not null");
        }
        return settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]";
    }

    private static String shown(Table table) {
        return table.name().toString();
    }

    private static String named(ForeignKeyConstraint key) {
        return key.name().map(Name::text).orElse(String.join("_", Name.texts(key.columns())));
    }

    private String type(Column column) {
        return dialect.types().toSql(column.type());
    }

    private static String columns(List<Name> names) {
        return Name.texts(names).stream().map(SchemaDiagram::quoted).collect(Collectors.joining(", "));
    }

    private static String dbmlName(String schema, String table) {
        return schema.isEmpty() ? quoted(table) : quoted(schema) + "." + quoted(table);
    }

    private static String quoted(String text) {
        return text.matches("\\w+(\\(\\w+\\))?") ? text : "\"%s\"".formatted(text.replace("\"", "'"));
    }

    private static String word(String text, String others) {
        return text.replaceAll(others, "_");
    }
}
