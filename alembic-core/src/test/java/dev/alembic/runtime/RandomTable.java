package dev.alembic.runtime;

import dev.alembic.runtime.SpecTable.Index;
import dev.alembic.runtime.SpecTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes up tables of SQLite with all that they can have, and rows for them. */
final class RandomTable {

    static final int ROWS = 1000;

    private static final List<String> TYPES =
            List.of(
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
    private static final List<String> STRICT_TYPES =
            List.of("INTEGER", "TEXT", "INT", "REAL", "ANY");
    private static final List<String> CONFLICTS = List.of("ABORT", "FAIL", "IGNORE", "ROLLBACK");

    private final Dice dice;
    private final List<SpecColumn> columns = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> readers = new ArrayList<>();
    private final boolean isStrict;
    private boolean isWithoutRowid;
    private boolean isCounting;
    private String key = "";
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
        int count = 3 + dice.below(6);
        while (columns.size() < count) {
            columns.add(makeColumn(columns.size()));
        }
        makeReferences();
        makeRules();
        makeIndexes();
        makeReaders();
        String conflict = key.isEmpty() || !dice.oneIn(5) ? "" : dice.pick(CONFLICTS);
        return new SpecTable(
                List.copyOf(columns),
                key,
                conflict,
                isCounting,
                isStrict,
                isWithoutRowid,
                List.copyOf(rules),
                List.copyOf(indexes),
                List.copyOf(readers),
                child);
    }

    private void makeKey() {
        SpecColumn number = SpecColumn.of(0, "id", "INTEGER").rows(false, true);
        SpecColumn text = SpecColumn.of(0, "the key", "TEXT").rows(false, true);
        switch (dice.below(7)) {
            case 0, 1 -> addKey(number, "({0})");
            case 2 -> {
                addKey(number, "({0})");
                isCounting = true;
            }
            case 3 -> addKey(text.notNull(true, ""), "({0} COLLATE NOCASE)");
            case 4 -> {
                addKey(number.notNull(true, ""), "({1} DESC, {0})");
                columns.add(SpecColumn.of(1, "part", "TEXT").notNull(true, "").rows(false, true));
            }
            case 5 -> addKey(number.typed("INT", "").notNull(true, ""), "({0})");
            default -> columns.add(SpecColumn.of(0, "id", "INTEGER").rows(false, true));
        }
        isWithoutRowid = !key.isEmpty() && !isCounting && dice.oneIn(5);
        if (key.equals("({0})") && dice.oneIn(2)) {
            child =
                    "CREATE TABLE child (id INTEGER PRIMARY KEY,"
                            + " t_id INTEGER REFERENCES t ({0}) ON DELETE CASCADE)";
        }
    }

    private void addKey(SpecColumn column, String newKey) {
        columns.add(column);
        key = newKey;
    }

    private SpecColumn makeColumn(int id) {
        List<SpecColumn> sources = columns.stream().filter(c -> !c.isGenerated()).toList();
        SpecColumn column = SpecColumn.of(id, name(id), dice.pick(isStrict ? STRICT_TYPES : TYPES));
        if (id > 2 && dice.oneIn(6)) {
            SpecColumn source = dice.pick(sources);
            return column.typed("TEXT", "")
                    .generated("{" + source.id() + "} || 'g'", dice.oneIn(2));
        }
        boolean isNotNull = dice.oneIn(3);
        column =
                column.notNull(isNotNull, isNotNull && dice.oneIn(4) ? dice.pick(CONFLICTS) : "")
                        .rows(!isNotNull && dice.oneIn(2), dice.oneIn(3))
                        .note(dice.oneIn(5) ? "about " + id : "");
        if (column.isText()) {
            column =
                    dice.oneIn(4)
                            ? column.collation(dice.pick(List.of("NOCASE", "RTRIM")))
                            : column;
            column = dice.oneIn(3) ? column.fallback("'x''y'") : column;
        } else if (column.isWhole()) {
            column =
                    dice.oneIn(3)
                            ? column.fallback(dice.pick(List.of("5", "(2 + 3)", "NULL")))
                            : column;
        }
        return column;
    }

    private String name(int id) {
        return dice.pick(List.of("c" + id, "C" + id, "order " + id, "größe_" + id));
    }

    private void makeReferences() {
        if (dice.oneIn(2)) {
            int id = columns.size();
            columns.add(SpecColumn.of(id, "parent_id", "INTEGER"));
            rules.add(
                    new Rule(
                            dice.oneIn(2) ? "fk_parent" : "",
                            "FOREIGN KEY ({%d}) REFERENCES parent (id)%s"
                                    .formatted(
                                            id,
                                            dice.pick(
                                                    List.of(
                                                            "",
                                                            " ON DELETE SET NULL",
                                                            " ON UPDATE CASCADE DEFERRABLE"
                                                                    + " INITIALLY DEFERRED")))));
        }
        if (key.equals("({0})") && dice.oneIn(3)) {
            int id = columns.size();
            columns.add(SpecColumn.of(id, "up", "INTEGER"));
            rules.add(
                    new Rule(
                            "",
                            "FOREIGN KEY ({%d}) REFERENCES t ({0}) ON DELETE CASCADE"
                                    .formatted(id)));
        }
    }

    private void makeRules() {
        for (SpecColumn column : ordinary()) {
            String place = "{" + column.id() + "}";
            if (column.isDistinct() && dice.oneIn(3)) {
                rules.add(
                        new Rule(
                                dice.oneIn(2) ? "uq_" + column.id() : "",
                                "UNIQUE (%s%s)%s"
                                        .formatted(
                                                place,
                                                dice.oneIn(4) ? " DESC" : "",
                                                dice.oneIn(4)
                                                        ? " ON CONFLICT " + dice.pick(CONFLICTS)
                                                        : "")));
            }
            if (dice.oneIn(4)) {
                rules.add(
                        new Rule(
                                dice.oneIn(2) ? "ck_" + column.id() : "",
                                "CHECK (%s IS NULL OR length(%s) < 90)".formatted(place, place)));
            }
        }
        if (dice.oneIn(3)) {
            rules.add(
                    new Rule("", "CHECK ({1} IS NULL OR {2} IS NULL OR {1} || {2} <> 'it''s c1')"));
        }
    }

    private List<SpecColumn> ordinary() {
        return columns.stream()
                .filter(c -> !c.isGenerated() && !SpecTable.uses(key, c.id()))
                .filter(c -> rules.stream().noneMatch(r -> SpecTable.uses(r.body(), c.id())))
                .toList();
    }

    private void makeIndexes() {
        for (SpecColumn column : columns) {
            String place = "{" + column.id() + "}";
            if (dice.oneIn(4)) {
                boolean isUnique = column.isDistinct() && !column.isGenerated();
                indexes.add(
                        new Index(
                                "ix_" + column.id(),
                                isUnique,
                                dice.pick(
                                        List.of(
                                                "(" + place + ")",
                                                "(" + place + " COLLATE NOCASE DESC)",
                                                "(lower(" + place + "), {0})",
                                                "("
                                                        + place
                                                        + ") WHERE "
                                                        + place
                                                        + " IS NOT NULL"))));
            }
        }
    }

    private void makeReaders() {
        String place = "{" + dice.pick(columns).id() + "}";
        if (dice.oneIn(3)) {
            readers.add(
                    "CREATE VIEW v AS SELECT t."
                            + place
                            + " AS a, count(*) AS b FROM t GROUP BY 1");
            readers.add(
                    "CREATE TRIGGER into_v INSTEAD OF INSERT ON v"
                            + " BEGIN INSERT INTO log SELECT "
                            + place
                            + " FROM t; END");
        }
        if (dice.oneIn(3)) {
            readers.add(
                    "CREATE TRIGGER tr AFTER DELETE ON t WHEN old."
                            + place
                            + " IS NOT NULL"
                            + " BEGIN INSERT INTO log VALUES (old."
                            + place
                            + "); END");
        }
        if (dice.oneIn(4)) {
            readers.add(
                    "CREATE TRIGGER far AFTER INSERT ON parent"
                            + " BEGIN INSERT INTO log SELECT {0} FROM t WHERE t.{0} = new.id; END");
        }
    }

    /** The statements that give it rows; some are deleted again. */
    static List<String> rows(SpecTable table) {
        List<SpecColumn> stored = table.columns().stream().filter(c -> !c.isGenerated()).toList();
        List<String> statements = new ArrayList<>();
        statements.add(
                "INSERT INTO parent WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s"
                        + " WHERE i < 10) SELECT i, 'p' || i FROM s");
        statements.add(
                ("INSERT INTO t (%s) WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s"
                                + " WHERE i < %d) SELECT %s FROM s")
                        .formatted(
                                stored.stream()
                                        .map(c -> SpecTable.quoted(c.name()))
                                        .collect(Collectors.joining(", ")),
                                ROWS + 20,
                                stored.stream()
                                        .map(RandomTable::value)
                                        .collect(Collectors.joining(", "))));
        if (!table.child().isEmpty()) {
            statements.add(
                    "INSERT INTO child (t_id) SELECT %s FROM t WHERE %s %% 3 = 0 AND %s <= 900"
                            .replace("%s", SpecTable.quoted(table.column(0).name()))
                            .replace("%%", "%"));
        }
        statements.add(
                "DELETE FROM t WHERE %s"
                        .formatted(
                                table.column(0).isText()
                                        ? "\"the key\" >= 'k1001' AND \"the key\" <= 'k1020'"
                                        : "id > " + ROWS));
        return statements;
    }

    private static String value(SpecColumn column) {
        if (column.name().equals("parent_id")) {
            return "CASE WHEN i % 4 = 0 THEN NULL ELSE i % 10 + 1 END";
        } else if (column.name().equals("up")) {
            return "(i + 1) / 2";
        } else if (column.id() == 0) {
            return column.isText() ? "'k' || i" : "i";
        }
        String number = column.isDistinct() ? "i" : "(i % 40)";
        String value =
                switch (column.type()) {
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
