package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes a table in one go. Where the database's ALTER can't do it (SQLite), the table is copied
 * into a new one that takes its place.
 *
 * @param table name of the table
 * @param operations on that table, in their order
 * @param settings how it is done
 */
public record BatchAlter(TableName table, List<Operation> operations, Settings settings) implements Operation {

    /** Copies the list. */
    public BatchAlter {
        operations = List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.batchAlter(this);
    }

    /** Absent if one of the operations has no reverse, or if the settings describe the table. */
    @Override
    public Optional<Operation> reverse() {
        List<Operation> back = new ArrayList<>();
        for (Operation operation : operations) {
            operation.reverse().ifPresent(back::add);
        }
        Collections.reverse(back);
        boolean isKnown = back.size() == operations.size() && !settings.describesTable();
        return isKnown ? Optional.of(new BatchAlter(table, back, settings)) : Optional.empty();
    }

    @Override
    public String describe() {
        return "batch(\"" + table + "\", " + operations.size() + " operations)";
    }

    /** Whether the table is copied. */
    public enum Recreate {
        /** Where the database's ALTER can't do it. */
        AUTO,
        /** In any case. */
        ALWAYS,
        /** In no case. */
        NEVER
    }

    /**
     * How a batch is done.
     *
     * @param recreate whether the table is copied
     * @param copyFrom the table as it is at present, instead of reading it from the database
     * @param overrides columns that replace what is read from the database
     * @param items constraints and indexes that the new table has besides
     * @param options of dialects for the new table
     * @param order groups of columns, each of them in the order wanted
     * @param naming names for constraints that have none in the database
     */
    public record Settings(
            Recreate recreate,
            Optional<Table> copyFrom,
            List<Column> overrides,
            List<TableItem> items,
            Options options,
            List<List<String>> order,
            Optional<NamingConvention> naming) {

        /** Copies where the database's ALTER can't do it. */
        public static final Settings DEFAULT = new Settings(
                Recreate.AUTO, Optional.empty(), List.of(), List.of(), Options.NONE, List.of(), Optional.empty());

        /** Copies the lists. */
        public Settings {
            overrides = List.copyOf(overrides);
            items = List.copyOf(items);
            order = order.stream().map(List::copyOf).toList();
        }

        /** Copies the table in any case. */
        public Settings alwaysRecreate() {
            return with(d -> d.recreate = Recreate.ALWAYS);
        }

        /** Copies the table in no case. */
        public Settings neverRecreate() {
            return with(d -> d.recreate = Recreate.NEVER);
        }

        /** Takes this table as the present one; needed offline. */
        public Settings copyFrom(Table present) {
            return with(d -> d.copyFrom = Optional.of(present));
        }

        /** Takes these columns instead of what is read from the database. */
        public Settings overrides(Column... columns) {
            return with(d -> d.overrides = Arrays.asList(columns));
        }

        /** Adds constraints and indexes to the new table. */
        public Settings items(TableItem... more) {
            return with(d -> d.items = Arrays.asList(more));
        }

        /** Gives an option for a dialect to the new table. */
        public Settings option(String key, Object value) {
            return with(d -> d.options = d.options.with(key, value));
        }

        /** Wants these columns in this order; may be called for several groups. */
        public Settings order(String... columns) {
            List<List<String>> groups = new ArrayList<>(order);
            groups.add(List.of(columns));
            return with(d -> d.order = groups);
        }

        /** Names constraints that have no name in the database. */
        public Settings naming(NamingConvention convention) {
            return with(d -> d.naming = Optional.of(convention));
        }

        private boolean describesTable() {
            return copyFrom.isPresent()
                    || !overrides.isEmpty()
                    || !items.isEmpty()
                    || !options.isEmpty()
                    || !order.isEmpty();
        }

        private Settings with(Consumer<Draft> change) {
            Draft draft = new Draft(this);
            change.accept(draft);
            return new Settings(
                    draft.recreate,
                    draft.copyFrom,
                    draft.overrides,
                    draft.items,
                    draft.options,
                    draft.order,
                    draft.naming);
        }

        private static final class Draft {

            private Recreate recreate;
            private Optional<Table> copyFrom;
            private List<Column> overrides;
            private List<TableItem> items;
            private Options options;
            private List<List<String>> order;
            private Optional<NamingConvention> naming;

            Draft(Settings from) {
                recreate = from.recreate;
                copyFrom = from.copyFrom;
                overrides = from.overrides;
                items = from.items;
                options = from.options;
                order = from.order;
                naming = from.naming;
            }
        }
    }
}
