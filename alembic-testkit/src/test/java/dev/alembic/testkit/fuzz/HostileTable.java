package dev.alembic.testkit.fuzz;

import dev.alembic.op.BulkInsert;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of hostile texts, as it ought to be in the database. */
final class HostileTable {

    /** Names, defaults and comments of the columns behind {@code id}. */
    static final class Part {

        String name;

        @Nullable
        String serverDefault;

        @Nullable
        String comment;

        Part(String name, @Nullable String serverDefault, @Nullable String comment) {
            this.name = name;
            this.serverDefault = serverDefault;
            this.comment = comment;
        }
    }

    private static final int LENGTH = 80;

    String name;

    @Nullable
    String comment;

    final List<Part> parts = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    final String uniqueName;
    final String indexName;
    final String checkName;
    final String enumName;

    private final AcceptedTexts texts;

    HostileTable(AcceptedTexts texts, int columns) {
        this.texts = texts;
        name = texts.name();
        comment = texts.comment();
        uniqueName = texts.name();
        indexName = texts.name();
        checkName = texts.name();
        enumName = texts.name();
        for (int i = 0; i < columns; i++) {
            parts.add(new Part(texts.name(), texts.value(), texts.comment()));
        }
        for (int i = 0; i < 5; i++) {
            values.add("v" + i + texts.value().strip());
        }
    }

    TableName tableName() {
        return TableName.of(name);
    }

    Table definition() {
        List<TableItem> items = new ArrayList<>();
        items.add(Dsl.column("id", Dsl.integer()).primaryKey());
        for (Part part : parts) {
            items.add(Dsl.column(part.name, Dsl.string(LENGTH))
                    .serverDefault(String.valueOf(part.serverDefault))
                    .comment(String.valueOf(part.comment)));
        }
        items.add(Dsl.column("e", Dsl.enumeration(values.toArray(String[]::new)).named(enumName)));
        items.add(Dsl.unique("id", parts.get(0).name).named(uniqueName));
        items.add(Dsl.index(parts.get(1).name).named(indexName));
        SqlExpression different = Dsl.col(parts.get(2).name).op("<>", Dsl.literal("x" + texts.value()));
        items.add(Dsl.check(different).named(checkName));
        return Table.of(tableName(), items).comment(String.valueOf(comment));
    }

    List<String> columnNames() {
        List<String> names = new ArrayList<>(List.of("id"));
        parts.forEach(part -> names.add(part.name));
        names.add("e");
        return names;
    }

    /** A row of hostile texts. */
    BulkInsert row(Map<String, @Nullable Object> row) {
        return new BulkInsert(Table.of(tableName(), List.of()), List.of(row));
    }

    Map<String, @Nullable Object> newRow(int id) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        parts.forEach(part -> row.put(part.name, texts.value()));
        row.put("e", values.get(id % values.size()));
        return row;
    }

    /** What a row of defaults holds behind {@code id}. */
    List<@Nullable String> defaults() {
        List<@Nullable String> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.serverDefault));
        all.add(null);
        return all;
    }

    List<Name> names() {
        return columnNames().stream().map(Name::of).toList();
    }
}
