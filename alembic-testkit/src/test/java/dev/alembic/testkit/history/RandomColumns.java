package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Columns at random. The letter of a slot says what is in them: numbers, as such or as text; days;
 * booleans; words of an enumeration; UUIDs; computed numbers; other things.
 */
final class RandomColumns {

    /** Slots, each with the names that its column may have. */
    private static final List<List<String>> NAMES = List.of(
            List.of("n1", "Number One"),
            List.of("n2", "Order"),
            List.of("n3", "größe"),
            List.of("d1", "From"),
            List.of("d2", "d2"),
            List.of("b1", "isDone"),
            List.of("w1", "Word"),
            List.of("w2", "it's"),
            List.of("u1", "u1"),
            List.of("c1", "Computed"),
            List.of("o1", "o1"),
            List.of("o2", "Other"));

    private final Random random;
    private final Dialect dialect;
    private final SqlType keyType;
    private final List<String> keyNames;
    private final String k;
    private final Map<SqlType, List<String>> types;
    private List<String> words = List.of("a", "b", "c");

    RandomColumns(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
        this.keyType = chance(0.3) ? bigInteger() : integer();
        this.keyNames = one(List.of(List.of("id", "part"), List.of("Id", "Part Two"), List.of("key", "it's id")));
        this.k = one(List.of("k", "K", "k k"));
        this.types = RandomTypes.of(dialect.name());
    }

    /** How the columns of all primary keys are called. */
    List<String> keyNames() {
        return keyNames;
    }

    /** A number that is there in all tables, and that computed columns and conditions start from. */
    ColumnDraft k() {
        return new ColumnDraft("k", k, integer()).notNull(true).serverDefault(Optional.of(c -> c.serverDefault("1")));
    }

    /** The type of all primary keys, and so of all columns that point at one. */
    SqlType keyType() {
        return keyType;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean has(Feature feature) {
        return dialect.features().contains(feature);
    }

    /** Slots that a table without them may get. */
    List<String> freeSlots(TableDraft table) {
        return NAMES.stream()
                .map(names -> names.get(0))
                .filter(slot -> !table.columns().containsKey(slot))
                .toList();
    }

    /** Another set of words, for all enumerations; "a" is always among them. */
    void changeWords() {
        words = one(List.of(
                List.of("a", "b"), List.of("a", "b", "c"), List.of("a", "b", "c", "It's"), List.of("b", "a", "D")));
    }

    ColumnDraft column(String slot) {
        ColumnDraft column = new ColumnDraft(slot, slot, randomType(slot));
        column = chance(0.3) ? renamed(column) : column;
        column = chance(0.4) ? column.serverDefault(serverDefault(slot)) : column;
        if (column.kind() == 'c') {
            return column.computed(Optional.of(computed()));
        }
        boolean isRequired = chance(0.3) && (column.serverDefault().isPresent() || (chance(0.1) && !isBroken(column)));
        return has(Feature.COMMENTS) && chance(0.2)
                ? column.notNull(isRequired).comment(Optional.of("it's \\ " + random.nextInt(3)))
                : column.notNull(isRequired);
    }

    /**
     * MariaDB puts an empty text into the rows there are, which isn't JSON: each later copy of the
     * table fails on it. That it puts something in is said above the operation.
     */
    private boolean isBroken(ColumnDraft column) {
        return dialect.name().equals("mariadb") && column.type().equals(json());
    }

    /** The column under its other name. */
    ColumnDraft renamed(ColumnDraft column) {
        if (column.kind() == 'f') {
            return column.named(column.name().equals(column.slot()) ? "Fk " + column.slot() : column.slot());
        }
        List<String> names = NAMES.stream()
                .filter(of -> of.get(0).equals(column.slot()))
                .findFirst()
                .orElseThrow();
        return column.named(names.get(column.name().equals(names.get(0)) ? 1 : 0));
    }

    /** The column, changed in one respect. */
    ColumnDraft changed(ColumnDraft column) {
        return switch (random.nextInt(5)) {
            case 0 ->
                column.serverDefault(
                        column.serverDefault().isPresent() ? Optional.empty() : serverDefault(column.slot()));
            case 1 -> column.notNull(!column.notNull());
            case 2 -> column.kind() == 'c' ? column.computed(toggled(column)) : column.type(randomType(column.slot()));
            case 3 ->
                has(Feature.COMMENTS)
                        ? column.comment(column.comment().isPresent() ? Optional.empty() : Optional.of("now 'so'"))
                        : column;
            default -> column.type(randomType(column.slot()));
        };
    }

    private Optional<String> toggled(ColumnDraft column) {
        return column.computed().isPresent() && chance(0.5) ? Optional.empty() : Optional.of(computed());
    }

    private String computed() {
        return dialect.identifiers().quote(Name.of(k)) + " + " + random.nextInt(2);
    }

    /** A type for a slot, with the words of the moment. */
    SqlType randomType(String slot) {
        return switch (slot.charAt(0)) {
            case 'n' -> one(List.of(integer(), bigInteger(), smallInteger(), numeric(10, 2), string(20), string(30)));
            case 'd' -> one(List.of(date(), dateTime()));
            case 'b' -> bool();
            case 'w' -> slot.equals("w1") || chance(0.7) ? word() : string(10);
            case 'u' -> uuid();
            case 'c' -> one(List.of(integer(), bigInteger()));
            default -> one(List.copyOf(types.keySet()));
        };
    }

    private SqlType word() {
        return enumeration(words.toArray(String[]::new)).named("The Word");
    }

    /** Enumerations with the words of the moment. */
    ColumnDraft current(ColumnDraft column) {
        return column.type() instanceof EnumType ? column.type(word()) : column;
    }

    private Optional<UnaryOperator<Column>> serverDefault(String slot) {
        return switch (slot.charAt(0)) {
            case 'n' -> Optional.of(chance(0.5) ? c -> c.serverDefault("7") : c -> c.serverDefault(sql("8")));
            case 'd' -> Optional.of(c -> c.serverDefault("2020-01-01"));
            case 'b' -> Optional.of(c -> c.serverDefault(sql("true")));
            case 'w' -> Optional.of(c -> c.serverDefault("a"));
            default -> Optional.empty();
        };
    }
}
