package dev.alembic.internal.batch;

import java.util.ArrayList;
import java.util.List;

/** Makes up views and triggers that read a table or stand on it. */
final class RandomReaders {

    private final Dice dice;
    private final List<SpecColumn> columns;
    private final boolean hasHiddenNumber;
    private final List<String> readers = new ArrayList<>();

    RandomReaders(Dice dice, List<SpecColumn> columns, boolean hasHiddenNumber) {
        this.dice = dice;
        this.columns = columns;
        this.hasHiddenNumber = hasHiddenNumber;
    }

    /** The statements that create them. */
    List<String> make() {
        String column = "{" + dice.pick(columns).id() + "}";
        if (dice.oneIn(3)) {
            makeViews(column);
        }
        if (hasHiddenNumber && dice.oneIn(5)) {
            readers.add("CREATE VIEW numbered AS SELECT rowid AS r, {0} AS k FROM {t}");
        }
        makeTriggers(column);
        return List.copyOf(readers);
    }

    private void makeViews(String column) {
        readers.add("CREATE VIEW v AS SELECT {t}.%s AS a, count(*) AS b FROM {t} GROUP BY 1".formatted(column));
        readers.add(("CREATE TRIGGER into_v INSTEAD OF INSERT ON v BEGIN INSERT INTO log SELECT %s FROM" + " {t}; END")
                .formatted(column));
        if (dice.oneIn(2)) {
            readers.add("CREATE VIEW over_v AS SELECT a || b AS ab FROM v WHERE b > 0");
        }
    }

    private void makeTriggers(String column) {
        if (dice.oneIn(3)) {
            readers.add(("CREATE TRIGGER tr AFTER DELETE ON {t} WHEN old.%s IS NOT NULL BEGIN INSERT"
                            + " INTO log VALUES (old.%1$s); END")
                    .formatted(column));
        }
        if (dice.oneIn(4)) {
            readers.add(("CREATE TRIGGER \"up date\" BEFORE UPDATE OF {0}, %s ON {t} BEGIN"
                            + " SELECT CASE new.%1$s WHEN 'end' THEN RAISE(ABORT, 'no; no')"
                            + " END; END")
                    .formatted(column));
        }
        if (dice.oneIn(4)) {
            readers.add("CREATE TRIGGER far AFTER INSERT ON parent BEGIN INSERT INTO log SELECT {0}"
                    + " FROM {t} WHERE {t}.{0} = new.id; END");
        }
    }
}
