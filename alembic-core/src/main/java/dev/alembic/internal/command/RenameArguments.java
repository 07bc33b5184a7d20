package dev.alembic.internal.command;

import dev.alembic.comparison.Rename;
import dev.alembic.error.ConfigException;
import dev.alembic.error.Nearest;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads renames as they are typed, and refuses those that fit neither database nor model. */
final class RenameArguments {

    private final MetaData live;
    private final MetaData model;

    RenameArguments(SchemaComparison schemas) {
        this.live = schemas.live();
        this.model = schemas.model();
    }

    /**
     * The renames, those of tables first.
     *
     * @throws ConfigException if one of them is not written as a rename, if the database doesn't
     *     have the old thing or has the new one, or if the model has the old thing or doesn't have
     *     the new one
     */
    List<Rename> read(List<String> texts) {
        List<Rename> tables = new ArrayList<>();
        List<Argument> columns = new ArrayList<>();
        for (String text : texts) {
            Argument argument = Argument.of(text);
            Optional<Table> table = table(argument.from());
            if (table.isPresent()) {
                tables.add(rename(table.get(), argument));
            } else {
                columns.add(argument);
            }
        }
        List<Rename> all = new ArrayList<>(tables);
        columns.forEach(argument -> all.add(column(argument, tables)));
        return all;
    }

    private Optional<Table> table(String name) {
        return live.tables().stream()
                .filter(table -> table.name().toString().equals(name))
                .findFirst();
    }

    private Rename rename(Table table, Argument argument) {
        TableName to = table.name().sibling(Name.of(argument.to()));
        check(argument.from(), model.table(table.name()).isPresent());
        if (live.table(to).isPresent()) {
            throw isThere(to.toString());
        }
        Table found = model.table(to).orElseThrow(() -> noTable(to));
        return Rename.of(table.name(), found.name().name());
    }

    private ConfigException noTable(TableName to) {
        List<String> names =
                model.tables().stream().map(t -> t.name().toString()).toList();
        return new ConfigException("The model has no table \"%s\".%s".formatted(to, meant(to.toString(), names)));
    }

    private Rename column(Argument argument, List<Rename> tables) {
        int dot = argument.from().lastIndexOf('.');
        Optional<Table> table =
                dot < 0 ? Optional.empty() : table(argument.from().substring(0, dot));
        String old = argument.from().substring(dot + 1);
        if (table.isEmpty() || table.get().column(old).isEmpty()) {
            throw notThere(argument.from());
        }
        TableName name = table.get().name();
        TableName later = tables.stream()
                .filter(rename -> rename.table().matches(name))
                .findFirst()
                .map(rename -> name.sibling(rename.to()))
                .orElse(name);
        Table wanted = model.table(later).orElseThrow(() -> noTable(later));
        check(argument.from(), wanted.column(old).isPresent());
        if (table.get().column(argument.to()).isPresent()) {
            throw isThere(name + "." + argument.to());
        }
        Column found = wanted.column(argument.to()).orElseThrow(() -> noColumn(argument.to(), wanted));
        return Rename.of(name, table.get().column(old).get().name(), found.name());
    }

    private static ConfigException noColumn(String column, Table table) {
        return new ConfigException("The model has no column \"%s\" in table \"%s\".%s"
                .formatted(
                        column,
                        table.name(),
                        meant(
                                column,
                                table.columns().stream()
                                        .map(c -> c.name().text())
                                        .toList())));
    }

    private ConfigException notThere(String from) {
        List<String> names = live.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.name().toString()),
                        table.columns().stream().map(c -> table.name() + "." + c.name())))
                .toList();
        return new ConfigException(
                "The database has no table or column \"%s\" to rename.%s".formatted(from, meant(from, names)));
    }

    private static String meant(String word, List<String> names) {
        return Nearest.of(word, names).map(" Did you mean \"%s\"?"::formatted).orElse("");
    }

    private static void check(String from, boolean isInModel) {
        if (isInModel) {
            throw new ConfigException(
                    "\"%s\" is in the model still, so it can't have another name by now.".formatted(from));
        }
    }

    private static ConfigException isThere(String to) {
        return new ConfigException("\"%s\" is in the database already, so nothing can get that name.".formatted(to));
    }

    /**
     * A rename as it is typed.
     *
     * @param from a table or a column, with its table
     * @param to its new name alone
     */
    private record Argument(String from, String to) {

        static Argument of(String text) {
            String[] sides = text.split(":", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new ConfigException(
                        ("\"%s\" is no rename. Write OLD:NEW for a table, TABLE.OLD:NEW for a" + " column.")
                                .formatted(text));
            }
            return new Argument(sides[0].strip(), sides[1].strip());
        }
    }
}
