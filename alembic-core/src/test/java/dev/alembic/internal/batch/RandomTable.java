package dev.alembic.internal.batch;

import dev.alembic.internal.batch.SpecTable.Index;
import dev.alembic.internal.batch.SpecTable.RowKey;
import dev.alembic.internal.batch.SpecTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Makes up tables of SQLite with all that they can have, and rows for them. */
final class RandomTable {

    static final int ROWS = 1000;

    private static final List<String> TYPES = List.of(
            "INTEGER",
            "TEXT",
            "VARCHAR(20)",
            "INT",
            "REAL",
            "NUMERIC(8, 2)",
            "BLOB",
            "DATETIME",
            "",
            "FLOATING POINT(3, 4)");
    private static final List<String> STRICT_TYPES = List.of("INTEGER", "TEXT", "INT", "REAL", "ANY");
    private static final List<String> CONFLICTS = List.of("ABORT", "FAIL", "IGNORE", "ROLLBACK", "REPLACE");
    private static final OptionalInt NOWHERE = OptionalInt.empty();

    private final Dice dice;
    private final List<SpecColumn> columns = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final boolean isStrict;
    private boolean isWithoutRowid;
    private RowKey key = RowKey.NONE;
    private String child = "";

    private RandomTable(Dice dice) {
        this.dice = dice;
        this.isStrict = dice.oneIn(6);
    }

    static SpecTable make(Dice dice) {
        return new RandomTable(dice).make();
    }

    private SpecTable make() {
        makeKey();
        makeChild();
        int count = 3 + dice.below(6);
        while (columns.size() < count) {
            columns.add(makeColumn(columns.size()));
        }
        makeReferences();
        makeRules();
        makeIndexes();
        return new SpecTable(
                dice.pick(List.of("t", "T able", "order")),
                List.copyOf(columns),
                key,
                isStrict,
                isWithoutRowid,
                List.copyOf(rules),
                List.copyOf(indexes),
                new RandomReaders(dice, columns, hasHiddenNumber()).make(),
                child);
    }

    private String conflict(int oneIn) {
        return dice.oneIn(oneIn) ? " ON CONFLICT " + dice.pick(CONFLICTS) : "";
    }

    private void makeKey() {
        SpecColumn number = SpecColumn.of(0, "id", "INTEGER").rows(false, true);
        SpecColumn text = SpecColumn.of(0, "the key", "TEXT").rows(false, true);
        String name = dice.oneIn(3) ? "pk" : "";
        String conflict = conflict(5);
        switch (dice.below(9)) {
            case 0, 1 -> addKey(number, new RowKey(name, "({0})", conflict, false, NOWHERE));
            case 2 -> addKey(number, behindFirst(name, dice.oneIn(3) ? "DESC" : "", conflict));
            case 3 -> addKey(number, new RowKey(name, "", conflict, true, OptionalInt.of(0)));
            case 4 ->
                addKey(text.notNull(true, ""), new RowKey(name, "({0} COLLATE NOCASE)", conflict, false, NOWHERE));
            case 5 -> addKey(text.collation("NOCASE"), behindFirst(name, "", conflict));
            case 6 -> {
                addKey(number.notNull(true, ""), new RowKey(name, "({1} DESC, {0})", conflict, false, NOWHERE));
                columns.add(SpecColumn.of(1, "part", "TEXT").notNull(true, "").rows(false, true));
            }
            case 7 ->
                addKey(number.typed("INT", "").notNull(true, ""), new RowKey(name, "({0})", conflict, false, NOWHERE));
            default -> columns.add(number);
        }
        isWithoutRowid = key.isThere() && !key.isAutoincrement() && dice.oneIn(4);
    }

    /** Whether rows are numbered, and no column is or may become another name of the number. */
    private boolean hasHiddenNumber() {
        return !isWithoutRowid && !columns.get(0).type().equals("INTEGER");
    }

    private static RowKey behindFirst(String name, String body, String conflict) {
        return new RowKey(name, body, conflict, false, OptionalInt.of(0));
    }

    private void addKey(SpecColumn column, RowKey newKey) {
        columns.add(column);
        key = newKey;
    }

    /** Another table that points at this one. */
    private void makeChild() {
        String actions = dice.pick(List.of(" ON DELETE CASCADE", " DEFERRABLE INITIALLY DEFERRED", ""));
        if (!key.isThere() || key.columns().contains("COLLATE") || dice.oneIn(2)) {
            child = "";
        } else if (key.columns().equals("({0})")) {
            child = "CREATE TABLE child (id INTEGER PRIMARY KEY, a %s REFERENCES {t}%s)"
                    .formatted(columns.get(0).type(), (dice.oneIn(2) ? " ({0})" : "") + actions);
        } else {
            child = "CREATE TABLE child (id INTEGER PRIMARY KEY, a INTEGER, b TEXT, FOREIGN KEY (b,"
                    + " a) REFERENCES {t} ({1}, {0})"
                    + actions
                    + ")";
        }
    }

    private SpecColumn makeColumn(int id) {
        List<SpecColumn> sources =
                columns.stream().filter(c -> !c.isGenerated()).toList();
        SpecColumn column = SpecColumn.of(id, name(id), dice.pick(isStrict ? STRICT_TYPES : TYPES));
        if (id > 2 && dice.oneIn(6)) {
            SpecColumn source = dice.pick(sources);
            return column.typed("TEXT", "").generated("{" + source.id() + "} || 'g'", dice.oneIn(2));
        }
        boolean isNotNull = dice.oneIn(3);
        SpecColumn made = column.notNull(isNotNull, isNotNull && dice.oneIn(4) ? dice.pick(CONFLICTS) : "")
                .rows(!isNotNull && dice.oneIn(2), dice.oneIn(3))
                .note(
                        dice.oneIn(5)
                                ? dice.pick(List.of("/* it's %d */", "-- about (%d,"))
                                        .formatted(id)
                                : "");
        if (made.isText()) {
            made = dice.oneIn(4) ? made.collation(dice.pick(List.of("NOCASE", "RTRIM"))) : made;
            return dice.oneIn(3) ? made.fallback("'x''y'") : made;
        }
        return made.isWhole() && dice.oneIn(3)
                ? made.fallback(dice.pick(List.of("5", "(2 + 3)", "NULL", "(-1)")))
                : made;
    }

    private String name(int id) {
        return dice.pick(List.of("c" + id, "C" + id, "order " + id, "größe_" + id));
    }

    private void makeReferences() {
        if (dice.oneIn(2)) {
            int id = columns.size();
            columns.add(SpecColumn.of(id, "parent_id", "INTEGER"));
            String name = dice.oneIn(2) ? "fk_parent" : "";
            String actions = dice.pick(List.of(
                    "", " ON DELETE SET NULL", " ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE"));
            String target = "REFERENCES parent" + (dice.oneIn(2) ? " (id)" : "") + actions;
            rules.add(
                    dice.oneIn(2)
                            ? Rule.behind(id, name, target)
                            : Rule.of(name, "FOREIGN KEY ({%d}) %s".formatted(id, target)));
        }
        if (key.columns().equals("({0})") && columns.get(0).isWhole() && dice.oneIn(3)) {
            int id = columns.size();
            columns.add(SpecColumn.of(id, "up", "INTEGER"));
            String actions = dice.pick(List.of(" ON DELETE CASCADE", " DEFERRABLE INITIALLY DEFERRED"));
            rules.add(
                    dice.oneIn(2)
                            ? Rule.behind(id, "", "REFERENCES {t}" + actions)
                            : Rule.of("", "FOREIGN KEY ({%d}) REFERENCES {t} ({0})%s".formatted(id, actions)));
        }
    }

    private void makeRules() {
        for (SpecColumn column : ordinary()) {
            String place = "{" + column.id() + "}";
            String name = dice.oneIn(2) ? "_" + column.id() : "";
            boolean isBehind = dice.oneIn(2);
            if (column.isDistinct() && dice.oneIn(3)) {
                String columnPart = "(%s%s)".formatted(place, dice.oneIn(4) ? " DESC" : "");
                String conflict = conflict(4);
                String uniqueName = name.isEmpty() ? "" : "uq" + name;
                rules.add(
                        isBehind
                                ? Rule.behind(column.id(), uniqueName, "UNIQUE" + conflict)
                                : Rule.of(uniqueName, "UNIQUE " + columnPart + conflict));
            }
            if (dice.oneIn(4)) {
                String body = "CHECK (%s IS NULL OR length(%s) < 90)".formatted(place, place);
                String checkName = name.isEmpty() ? "" : "ck" + name;
                rules.add(isBehind ? Rule.behind(column.id(), checkName, body) : Rule.of(checkName, body));
            }
        }
        if (dice.oneIn(3)) {
            rules.add(Rule.of("", "CHECK ({1} IS NULL OR {t}.{2} IS NULL OR {1} || {2} <> 'it''s c1')"));
        }
    }

    private List<SpecColumn> ordinary() {
        return columns.stream()
                .filter(c -> !c.isGenerated() && !key.isOn(c.id()))
                .filter(c -> rules.stream().noneMatch(r -> r.isOn(c.id())))
                .toList();
    }

    private void makeIndexes() {
        for (SpecColumn column : columns) {
            String place = "{" + column.id() + "}";
            if (dice.oneIn(4)) {
                boolean isUnique = column.isDistinct() && !column.isGenerated();
                String rest = dice.pick(
                        List.of("(%s)", "(%s COLLATE NOCASE DESC)", "(lower(%s), {0})", "(%s) WHERE %1$s IS NOT NULL"));
                indexes.add(new Index("ix_" + column.id(), isUnique, rest.formatted(place)));
            }
        }
    }

    /** The statements that give it rows; some of the first and the last ones are deleted again. */
    static List<String> rows(SpecTable table) {
        List<SpecColumn> stored =
                table.columns().stream().filter(c -> !c.isGenerated()).toList();
        List<String> statements = new ArrayList<>();
        statements.add("INSERT INTO parent WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s"
                + " WHERE i < 10) SELECT i, 'p' || i FROM s");
        statements.add(("INSERT INTO %s (%s) WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM"
                        + " s WHERE i < %d) SELECT %s FROM s")
                .formatted(
                        table.quotedName(),
                        stored.stream().map(c -> SpecTable.quoted(c.name())).collect(Collectors.joining(", ")),
                        ROWS + 20,
                        stored.stream().map(RandomTable::value).collect(Collectors.joining(", "))));
        String number = table.fill(table.column(0).isText() ? "CAST(substr({0}, 2) AS INTEGER)" : "{0}");
        statements.add(table.fill("DELETE FROM {t} WHERE ")
                + "%s > %d OR (%1$s %% 100 = 0 AND %1$s <= %d)".formatted(number, ROWS + 10, ROWS));
        if (!table.child().isEmpty()) {
            boolean isTwofold = table.child().contains("(b, a)");
            statements.add(table.fill(
                            isTwofold
                                    ? "INSERT INTO child (a, b) SELECT {0}, {1} FROM {t}" + " WHERE "
                                    : "INSERT INTO child (a) SELECT {0} FROM {t} WHERE ")
                    + number
                    + " % 3 = 0");
        }
        return statements;
    }

    private static String value(SpecColumn column) {
        if (column.name().equals("parent_id")) {
            return "CASE WHEN i % 4 = 0 THEN NULL ELSE i % 10 + 1 END";
        } else if (column.name().equals("up")) {
            return "CASE WHEN (i + 1) / 2 % 100 = 0 THEN NULL ELSE (i + 1) / 2 END";
        } else if (column.id() == 0) {
            return column.isText() ? "'k' || i" : "i";
        }
        String number = column.isDistinct() ? "i" : "(i % 40)";
        String value = switch (column.type()) {
            case "INTEGER", "INT" -> number + " * 3";
            case "REAL" -> number + " / 4.0";
            case "NUMERIC(8, 2)", "FLOATING POINT(3, 4)" -> number + " * 0.25";
            case "BLOB" -> "CAST('b' || " + number + " AS BLOB)";
            case "DATETIME" -> "'2024-05-01 00:00:' || " + number;
            default -> "'v' || " + number;
        };
        return column.hasNulls() ? "CASE WHEN i % 5 = 0 THEN NULL ELSE " + value + " END" : value;
    }
}
