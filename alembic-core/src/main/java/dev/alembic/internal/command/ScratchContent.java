package dev.alembic.internal.command;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that is in a scratch database, a line for each thing and each row. Points in time and generated
 * keys, which are others at each run, count as there or not.
 */
final class ScratchContent {

    private static final Pattern NEVER_THE_SAME = Pattern.compile("(?i).*(time|date|uuid).*");

    private final Connection connection;
    private final HeldSchema held;
    private final Dialect dialect;

    ScratchContent(ScratchDatabase scratch, Project project) {
        this.connection = scratch.connection();
        this.held = HeldSchema.read(project, connection, MetaData.EMPTY);
        this.dialect = held.dialect();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Table table : held.live().tables()) {
            lines.add("table '%s'%s"
                    .formatted(
                            table.name(),
                            table.comment().map(text -> " -- " + text).orElse("")));
            lines.add("options of '%s': %s"
                    .formatted(table.name(), table.options().values()));
            lines.add("columns of '%s': %s"
                    .formatted(
                            table.name(),
                            table.columns().stream().map(c -> c.name().text()).toList()));
            table.items().forEach(item -> lines.add("'%s': %s".formatted(table.name(), item)));
        }
        for (Sequence sequence : held.live().sequences()) {
            lines.add("sequence '%s': %s".formatted(sequence.name(), sequence));
        }
        for (Definition definition : held.all()) {
            lines.add("%s: %s".formatted(definition.what(), definition.create()));
        }
        held.live().tables().forEach(table -> rows(table, lines));
        return lines;
    }

    private void rows(Table table, List<String> lines) {
        List<String> rows = new ArrayList<>();
        String name = dialect.identifiers().quote(table.name());
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT * FROM " + name)) {
            ResultSetMetaData columns = answer.getMetaData();
            while (answer.next()) {
                rows.add("row of '%s': %s".formatted(table.name(), row(answer, columns)));
            }
        } catch (SQLException e) {
            throw new DatabaseException("The rows of \"%s\" can't be read: %s".formatted(name, e.getMessage()), e);
        }
        Collections.sort(rows);
        lines.addAll(rows);
    }

    private static String row(ResultSet answer, ResultSetMetaData columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = answer.getString(i);
            boolean isTime = NEVER_THE_SAME
                    .matcher(String.valueOf(columns.getColumnTypeName(i)))
                    .matches();
            values.add(columns.getColumnName(i) + "=" + (value != null && isTime ? "…" : value));
        }
        return String.join(", ", values);
    }
}
