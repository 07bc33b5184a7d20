package dev.alembic.internal.command;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in the bracket of CREATE TABLE: columns and constraints; CHECKs are passed over. */
final class SqlTableItems {

    private static final Set<String> CONSTRAINTS =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE");

    private static final Set<String> OTHERS = Set.of("INDEX", "KEY", "LIKE", "FULLTEXT", "SPATIAL", "PERIOD");

    /** Where the type of a column ends. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "REFERENCES",
            "CHECK",
            "NOT",
            "NULL",
            "DEFAULT",
            "COLLATE",
            "GENERATED",
            "AS",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "COMMENT",
            "ON",
            "IDENTITY",
            "KEY",
            "AFTER",
            "FIRST",
            "STORAGE",
            "USING",
            "DEFERRABLE",
            "INITIALLY",
            "INVISIBLE",
            "STORED",
            "VIRTUAL");

    private final TableName table;

    SqlTableItems(TableName table) {
        this.table = table;
    }

    List<TableItem> read(StatementTokens bracket) {
        return bracket.split().stream().flatMap(part -> item(part).stream()).toList();
    }

    /** A column or a constraint; absent if it is neither. */
    Optional<TableItem> item(StatementTokens part) {
        if (isConstraint(part)) {
            return constraint(part);
        }
        boolean isOther = OTHERS.contains(part.get(0).word())
                && (part.get(1).is("(") || part.get(2).is("(") || part.get(0).is("LIKE"));
        return part.size() < 1 || isOther ? Optional.empty() : Optional.of(column(part));
    }

    static boolean isConstraint(StatementTokens part) {
        return CONSTRAINTS.contains(part.get(0).word());
    }

    private Optional<TableItem> constraint(StatementTokens part) {
        boolean isNamed = part.get(0).is("CONSTRAINT");
        Optional<Name> name = isNamed ? Optional.of(Name.exactly(part.get(1).name())) : Optional.empty();
        StatementTokens rest = part.from(isNamed ? 2 : 0);
        int bracket = firstBracket(rest);
        List<Name> columns = names(rest.inBracket(bracket));
        return switch (rest.get(0).word()) {
            case "PRIMARY" -> Optional.of(new PrimaryKeyConstraint(name, columns, ConstraintTraits.NONE));
            case "UNIQUE" -> Optional.of(new UniqueConstraint(name, columns, ConstraintTraits.NONE));
            case "FOREIGN" -> {
                int references = rest.find("REFERENCES");
                yield Optional.of(new ForeignKeyConstraint(
                        name, columns, reference(rest.from(references + 1), columns), ConstraintTraits.NONE));
            }
            default -> Optional.empty();
        };
    }

    /** A column and what stands beside it. */
    Column column(StatementTokens part) {
        Name name = Name.exactly(part.get(0).name());
        int end = 1;
        while (end < part.size()
                && (end == 1 || !ATTRIBUTES.contains(part.get(end).word()))) {
            end = part.after(end);
        }
        boolean isUntyped = ATTRIBUTES.contains(part.get(1).word());
        StatementTokens rest = part.from(isUntyped ? 1 : end);
        String type = isUntyped ? "" : part.part(1, end).toString();
        Column column = Column.of(name, LiteralType.of(typeText(type)));
        column = rest.has("NOT", "NULL") ? column.notNull() : column;
        column = rest.has("PRIMARY", "KEY") ? column.primaryKey() : column;
        column = rest.has("UNIQUE") ? column.unique() : column;
        int value = rest.find("DEFAULT");
        if (value >= 0) {
            column = column.serverDefault(SqlExpression.text(defaultText(rest.from(value + 1))));
        }
        int references = rest.find("REFERENCES");
        return references < 0
                ? column
                : column.references(new ForeignKeyConstraint(
                        Optional.empty(),
                        List.of(name),
                        reference(rest.from(references + 1), List.of(name)),
                        ConstraintTraits.NONE));
    }

    /** Without the blanks that are between tokens only. */
    static String typeText(String tokens) {
        return tokens.replace(" (", "(")
                .replace("( ", "(")
                .replace(" )", ")")
                .replace(" ,", ",")
                .replace(" [ ]", "[]");
    }

    private static String defaultText(StatementTokens tokens) {
        int end = tokens.after(0);
        while (end < tokens.size() && !ATTRIBUTES.contains(tokens.get(end).word())) {
            end = tokens.after(end);
        }
        return typeText(tokens.part(0, end).toString()).replace(" :: ", "::");
    }

    private Reference reference(StatementTokens tokens, List<Name> own) {
        int bracket = tokens.afterName(0);
        List<Name> columns = tokens.get(bracket).is("(") ? names(tokens.inBracket(bracket)) : own;
        TableName target = tokens.table(0);
        boolean isItself =
                target.name().matches(table.name()) && target.schema().isEmpty();
        return Reference.of(isItself ? table : target, columns);
    }

    private static int firstBracket(StatementTokens tokens) {
        int bracket = 0;
        while (bracket < tokens.size() && !tokens.get(bracket).is("(")) {
            bracket++;
        }
        return bracket;
    }

    private static List<Name> names(StatementTokens bracket) {
        return bracket.split().stream()
                .filter(part -> part.size() > 0)
                .map(part -> Name.exactly(part.get(0).name()))
                .toList();
    }
}
