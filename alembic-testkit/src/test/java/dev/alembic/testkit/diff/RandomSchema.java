package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Models at random, of tables and columns with few names, so that two models have much in common.
 * The first letter of a column says what may be in it: numbers, as such or as texts, dates,
 * booleans, words of an enumeration, something else, UUIDs, into which MariaDB converts nothing
 * else. A value of one type is one of every other type under that letter, and every row has another
 * one; what forbids NULL has a default.
 */
final class RandomSchema {

    private final Random random;
    private final Dialect dialect;
    private final List<String> values;
    private final SqlType key;

    RandomSchema(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
        this.key = chance(0.8) ? integer() : bigInteger();
        this.values = random.nextBoolean()
                ? List.of("a", "b")
                : random.nextBoolean() ? List.of("a", "b", "c") : List.of("b", "a", "d");
    }

    MetaData model() {
        List<String> names = IntStream.range(0, 4)
                .mapToObj(i -> "t" + i)
                .filter(n -> chance(0.7))
                .toList();
        MetaData model =
                MetaData.of(names.stream().map(name -> randomTable(name, names)).toList());
        return has(Feature.SEQUENCES) && chance(0.3)
                ? model.with(sequence("s").with(s -> s.increment(1 + random.nextInt(3))))
                : model;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private boolean has(Feature feature) {
        return dialect.features().contains(feature);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Table randomTable(String name, List<String> names) {
        List<Column> columns =
                new ArrayList<>(List.of(id(), column("k", integer()).notNull().serverDefault("1")));
        for (String column : List.of("n1", "n2", "n3", "d1", "d2", "b1", "w1", "o1", "o2", "u1", "c1")) {
            if (chance(0.5)) {
                columns.add(randomColumn(column));
            }
        }
        List<TableItem> items = new ArrayList<>(columns);
        items.addAll(keys(name, columns));
        items.addAll(indexes(name, columns));
        items.addAll(checks(name));
        for (String column : List.of("f1", "f2")) {
            if (chance(0.4)) {
                items.add(column(column, key));
                items.add(randomKey(name, column, one(names)));
            }
        }
        Table table = table(name, items.toArray(TableItem[]::new));
        return has(Feature.COMMENTS) && chance(0.3) ? table.comment("of " + random.nextInt(3)) : table;
    }

    private Column id() {
        Column id = column("id", key).primaryKey();
        return chance(0.2) ? id.autoincrement(false) : id;
    }

    private Column randomColumn(String name) {
        Column column = column(name, randomType(name.charAt(0)));
        if (chance(0.4)) {
            column = withDefault(column, name.charAt(0));
        }
        if (name.startsWith("c")) {
            column = column.computed("k + " + random.nextInt(2), true);
        } else if (chance(0.4) && column.serverDefault().isPresent()) {
            column = column.notNull();
        }
        return has(Feature.COMMENTS) && chance(0.2) ? column.comment("it's " + random.nextInt(3)) : column;
    }

    private SqlType randomType(char letter) {
        return switch (letter) {
            case 'n' -> one(List.of(integer(), bigInteger(), smallInteger(), numeric(10, 2), string(20), string(30)));
            case 'd' -> one(List.of(date(), dateTime()));
            case 'b' -> bool();
            case 'w' -> enumeration(values.toArray(String[]::new)).named("word");
            case 'u' -> uuid();
            case 'c' -> one(List.of(integer(), bigInteger()));
            default -> one(List.of(text(), largeBinary(), json(), floating(), time()));
        };
    }

    private Column withDefault(Column column, char letter) {
        return switch (letter) {
            case 'n' -> chance(0.5) ? column.serverDefault("7") : column.serverDefault(sql("8"));
            case 'd' -> chance(0.5) ? column.serverDefault("2020-01-01") : column;
            case 'b' -> column.serverDefault(sql(chance(0.5) ? "true" : "false"));
            case 'w' -> column.serverDefault("a");
            default -> column;
        };
    }

    private List<UniqueConstraint> keys(String table, List<Column> columns) {
        List<UniqueConstraint> keys = new ArrayList<>();
        for (Column column : columns) {
            boolean isKey = column.name().text().startsWith("n")
                    && column.serverDefault().isEmpty();
            if (isKey && chance(0.3)) {
                UniqueConstraint key = unique(column.name().text());
                keys.add(chance(0.5) ? key : key.named("uq_" + table + "_" + column.name()));
            }
        }
        return keys;
    }

    private List<Index> indexes(String table, List<Column> columns) {
        List<Column> indexable = columns.stream()
                .filter(c -> !c.name().text().matches("[ouc]\\d"))
                .toList();
        List<Index> indexes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (chance(0.4)) {
                SqlExpression first = col(one(indexable).name().text());
                Index index = index(chance(0.3) ? first.desc() : first).named("ix_" + table + i);
                index = has(Feature.PARTIAL_INDEXES) && chance(0.3) ? index.where("k > 0") : index;
                indexes.add(index);
            }
        }
        return indexes;
    }

    private List<TableItem> checks(String table) {
        List<TableItem> checks = new ArrayList<>();
        for (String condition : List.of("k > 0", "k > -1", "k <> -5 AND k < 1000000")) {
            if (chance(0.2)) {
                checks.add(check(condition));
            }
        }
        if (chance(0.3)) {
            checks.add(check("k > " + -random.nextInt(3)).named("ck_" + table));
        }
        return checks;
    }

    private ForeignKeyConstraint randomKey(String table, String column, String target) {
        ForeignKeyConstraint key = foreignKey(column).references(target, "id");
        if (chance(0.4)) {
            key = key.named("fk_" + table + "_" + column);
        }
        if (has(Feature.DEFERRABLE_CONSTRAINTS) && chance(0.2)) {
            key = key.deferrable();
        }
        return chance(0.4) ? key.onDelete(one(List.of("CASCADE", "SET NULL"))) : key;
    }
}
