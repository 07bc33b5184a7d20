package dev.alembic.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.testkit.law.LawServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database that hostile tables come to and go from, and a witness that stays. */
final class FuzzedDatabase implements AutoCloseable {

    private static final int COLUMNS = 60;
    private static final int CHANGED = 6;

    private final LawServer server;
    private final Dialect dialect;
    private final Connection connection;
    private final Catalogue catalogue;
    private final AcceptedTexts texts;

    FuzzedDatabase(LawServer server, HostileTexts texts) throws SQLException {
        this.server = server;
        this.dialect = server.dialect();
        this.connection = server.fresh();
        this.catalogue = new Catalogue(dialect.name(), connection);
        this.texts = new AcceptedTexts(texts, dialect);
        execute("CREATE TABLE witness (a INTEGER)");
        execute("INSERT INTO witness (a) VALUES (42)");
    }

    /** Creates a table, changes it, and drops it; looks closely after each step. */
    void tryOneTable() throws SQLException {
        HostileTable table = new HostileTable(texts, COLUMNS);
        run(new CreateTable(table.definition()));
        check(table);
        change(table);
        check(table);
        run(new DropTable(table.tableName()).was(table.definition()));
        checkNothingElseChanged();
    }

    private void check(HostileTable table) throws SQLException {
        same(catalogue.columns(table.name), table.columnNames());
        assertThat(catalogue.parts(table.name)).contains(table.indexName);
        if (catalogue.hasComments()) {
            assertThat(catalogue.parts(table.name)).contains(table.uniqueName, table.checkName);
            assertThat(catalogue.tableComment(table.name))
                    .isEqualTo(Optional.ofNullable(catalogue.comment(table.comment)));
            List<@Nullable String> comments = new ArrayList<>();
            table.parts.forEach(part -> comments.add(catalogue.comment(part.comment)));
            same(catalogue.columnComments(table.name).subList(1, comments.size() + 1), comments);
        }
        checkRows(table);
    }

    /** Rows of defaults, of parameters, and of literals. */
    private void checkRows(HostileTable table) throws SQLException {
        String quoted = dialect.identifiers().quote(table.tableName());
        execute("DELETE FROM " + quoted);
        execute(catalogue.insertion(quoted));
        same(rows(table).get(0), table.defaults());
        execute("DELETE FROM " + quoted);
        Map<String, @Nullable Object> first = table.newRow(1);
        Map<String, @Nullable Object> second = table.newRow(2);
        run(table.row(first));
        dialect.ddl(DdlSettings.OFFLINE).compile(table.row(second)).forEach(this::execute);
        List<List<@Nullable String>> found = rows(table);
        assertThat(found).hasSize(2);
        same(found.get(0), values(first));
        same(found.get(1), values(second));
    }

    /** Text by text, so that a difference can be seen. */
    private static void same(List<? extends @Nullable String> found, List<? extends @Nullable String> given) {
        assertThat(found).hasSameSizeAs(given);
        for (int i = 0; i < given.size(); i++) {
            assertThat(escaped(found.get(i))).as("text %d", i).isEqualTo(escaped(given.get(i)));
        }
    }

    private static List<@Nullable String> values(Map<String, @Nullable Object> row) {
        List<@Nullable String> values = new ArrayList<>();
        row.values().forEach(value -> values.add(value == null ? null : value.toString()));
        return values.subList(1, values.size());
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null
                ? null
                : text.chars()
                        .mapToObj(c -> c > ' ' && c < 127 ? Character.toString(c) : "\\u%04x".formatted(c))
                        .collect(Collectors.joining());
    }

    private List<List<@Nullable String>> rows(HostileTable table) throws SQLException {
        String sql = "SELECT * FROM " + dialect.identifiers().quote(table.tableName());
        List<List<@Nullable String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " ORDER BY 1")) {
            while (rows.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                found.add(values);
            }
        }
        return found;
    }

    private void change(HostileTable table) throws SQLException {
        String before = table.name;
        table.name = texts.name();
        run(new RenameTable(TableName.of(before), Name.of(table.name)));
        for (HostileTable.Part part : table.parts.subList(0, CHANGED)) {
            String newName = texts.name();
            alter(table, part, new ColumnChange.Rename(Name.of(newName)));
            part.name = newName;
        }
        if (!catalogue.hasComments()) {
            return;
        }
        table.comment = texts.comment();
        run(new SetTableComment(table.tableName(), Optional.of(table.comment), Optional.empty()));
        for (HostileTable.Part part : table.parts.subList(CHANGED, 2 * CHANGED)) {
            String text = texts.comment();
            alter(
                    table,
                    part,
                    new ColumnChange.Default(Optional.of(ServerDefault.literal(text))),
                    new ColumnChange.Comment(Optional.of(text)));
            part.serverDefault = text;
            part.comment = text;
        }
    }

    private void alter(HostileTable table, HostileTable.Part part, ColumnChange... changes) {
        Column existing = Dsl.column(part.name, Dsl.string(80))
                .nullable()
                .serverDefault(String.valueOf(part.serverDefault))
                .comment(String.valueOf(part.comment));
        run(new AlterColumn(
                table.tableName(), Name.of(part.name), List.of(changes), Optional.of(existing), Options.NONE));
    }

    void checkNothingElseChanged() throws SQLException {
        assertThat(catalogue.things()).containsExactly("witness");
        assertThat(catalogue.columns("witness")).containsExactly("a");
        assertThat(texts.wronglyRefused()).isEmpty();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT a FROM witness")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
            assertThat(rows.next()).isFalse();
        }
    }

    private void run(Operation operation) {
        dialect.ddl().compile(operation).forEach(this::execute);
    }

    private void execute(Sql sql) {
        try {
            if (sql.rows().isEmpty()) {
                execute(sql.text());
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                for (Row row : sql.rows()) {
                    for (int i = 0; i < row.values().size(); i++) {
                        dialect.bind(statement, i + 1, row.values().get(i));
                    }
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql.text(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        server.done(connection);
    }
}
