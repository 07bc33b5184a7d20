package dev.alembic.internal.lint;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column as a statement defines it.
 *
 * @param table of the column
 * @param name its name
 * @param definition what follows the name, beginning with the type
 * @param isKey whether it is the primary key, or a part of it
 */
record ColumnDefinition(TableName table, String name, StatementTokens definition, boolean isKey) {

    private static final Set<String> NO_COLUMNS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "FOREIGN",
            "UNIQUE",
            "CHECK",
            "EXCLUDE",
            "INDEX",
            "KEY",
            "FULLTEXT",
            "SPATIAL",
            "PARTITION",
            "LIKE",
            "PERIOD");

    private static final Set<String> BEHIND_TYPE = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "CHECK",
            "UNIQUE",
            "PRIMARY",
            "REFERENCES",
            "CONSTRAINT",
            "COLLATE",
            "GENERATED",
            "COMMENT",
            "AUTO_INCREMENT",
            "USING",
            "AS");

    private static final Set<String> NUMBERED = Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL");

    /** The columns that CREATE TABLE and ALTER TABLE define. */
    static List<ColumnDefinition> all(StatementTokens tokens) {
        int table = tokens.find("TABLE");
        boolean isCreated = tokens.get(0).is("CREATE") && table > 0 && table <= 3;
        return isCreated ? created(tokens, table + 1) : added(tokens);
    }

    private static List<ColumnDefinition> created(StatementTokens tokens, int place) {
        int name = tokens.has(place, "IF", "NOT", "EXISTS") ? place + 3 : place;
        int bracket = tokens.afterName(name);
        if (!tokens.get(bracket).is("(")) {
            return List.of();
        }
        List<StatementTokens> parts = tokens.inBracket(bracket).split();
        Set<String> key = key(parts);
        List<ColumnDefinition> columns = new ArrayList<>();
        for (StatementTokens part : parts) {
            if (!NO_COLUMNS.contains(part.get(0).word())) {
                columns.add(of(tokens.table(name), part, key));
            }
        }
        return columns;
    }

    private static Set<String> key(List<StatementTokens> parts) {
        for (StatementTokens part : parts) {
            int key = part.find("PRIMARY", "KEY");
            if (key >= 0 && part.get(key + 2).is("(")) {
                StatementTokens columns = part.inBracket(key + 2);
                return columns.split().stream()
                        .map(column -> column.get(0).name())
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private static ColumnDefinition of(TableName table, StatementTokens part, Set<String> key) {
        boolean isKey = part.has("PRIMARY", "KEY") || key.contains(part.get(0).name());
        return new ColumnDefinition(table, part.get(0).name(), part.from(1), isKey);
    }

    /** The columns that ALTER TABLE adds. */
    static List<ColumnDefinition> added(StatementTokens tokens) {
        List<ColumnDefinition> columns = new ArrayList<>();
        if (!tokens.has(0, "ALTER", "TABLE")) {
            return columns;
        }
        int name = tokens.has(2, "IF", "EXISTS") ? 4 : 2;
        name += tokens.get(name).is("ONLY") ? 1 : 0;
        for (StatementTokens action : tokens.from(tokens.afterName(name)).split()) {
            int column = action.get(1).is("COLUMN") ? 2 : 1;
            column += action.has(column, "IF", "NOT", "EXISTS") ? 3 : 0;
            if (action.get(0).is("ADD")
                    && !NO_COLUMNS.contains(action.get(column).word())) {
                columns.add(of(tokens.table(name), action.from(column), Set.of()));
            }
        }
        return columns;
    }

    /** Its type in capitals, without length: {@code TIMESTAMP WITHOUT TIME ZONE}. */
    String type() {
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < definition.size(); i = definition.after(i)) {
            String word = definition.get(i).text().toUpperCase(Locale.ROOT);
            if (BEHIND_TYPE.contains(word)) {
                break;
            } else if (!word.equals("(")) {
                type.append(type.length() == 0 ? "" : " ").append(word);
            }
        }
        return type.toString();
    }

    /** Whether each row has to have a value, and gets none. */
    boolean isRequired() {
        boolean isFilled = definition.has("DEFAULT")
                || definition.has("GENERATED")
                || definition.has("AS")
                || definition.has("AUTO_INCREMENT")
                || NUMBERED.contains(type());
        return (definition.has("NOT", "NULL") || definition.has("PRIMARY", "KEY")) && !isFilled;
    }
}
