package dev.alembic.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alembic.schema.MetaData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says is told by the data in it. */
class ReportTest {

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    private static JsonNode data(Report report) throws Exception {
        return new ObjectMapper().readTree(report.json());
    }

    private static JsonNode revision(JsonNode data, String id) {
        for (JsonNode revision : data.get("revisions")) {
            if (revision.get("id").asText().equals(id)) {
                return revision;
            }
        }
        throw new AssertionError("no revision " + id);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> statements(JsonNode data, JsonNode numbers) {
        List<String> sql = new ArrayList<>();
        numbers.forEach(number ->
                sql.add(data.get("statements").get(number.asInt()).get("sql").asText()));
        return sql;
    }

    private static List<String> changed(JsonNode data, String id) {
        List<String> tables = new ArrayList<>();
        revision(data, id)
                .get("schema")
                .get("set")
                .forEach(number ->
                        tables.add(data.get("tables").get(number.asInt()).get(0).asText()));
        return tables;
    }

    @Test
    void graph_sql_and_marks_are_there() throws Exception {
        JsonNode data =
                data(Report.of(shop.alembic()).dialects("postgresql", "mysql").withoutDatabase());
        assertThat(data.get("database")).isNull();
        assertThat(data.get("revisions")).hasSize(5);
        JsonNode merge = revision(data, "c1");
        assertThat(texts(merge.get("revises"))).containsExactly("b1", "b2");
        assertThat(texts(merge.get("marks"))).containsExactly("merge_point");
        assertThat(texts(revision(data, "d1").get("marks"))).containsExactly("head");
        JsonNode sql = revision(data, "b2").get("sql");
        assertThat(statements(data, sql.get("postgresql").get("up")))
                .containsExactly("ALTER TABLE customers ADD COLUMN mail VARCHAR(200)");
        assertThat(statements(data, sql.get("mysql").get("down")))
                .containsExactly("ALTER TABLE customers DROP COLUMN mail");
        JsonNode down = data.get("statements")
                .get(sql.get("postgresql").get("down").get(0).asInt());
        assertThat(texts(down.get("losses"))).containsExactly("all values of customers.mail");
        assertThat(down.get("blocks").asText()).isEqualTo("readers and writers");
    }

    @Test
    void schemas_are_told_by_what_differs_from_the_parent() throws Exception {
        JsonNode data = data(Report.of(shop.alembic()).withoutDatabase());
        assertThat(changed(data, "a1")).containsExactly("customers");
        assertThat(changed(data, "b1")).containsExactly("orders");
        assertThat(changed(data, "b2")).containsExactly("customers");
        assertThat(changed(data, "c1")).containsExactly("customers");
        assertThat(changed(data, "d1")).containsExactlyInAnyOrder("clients", "orders");
        assertThat(texts(revision(data, "d1").get("schema").get("gone"))).containsExactly("customers");
        assertThat(revision(data, "d1").get("renames").toString())
                .isEqualTo("[[\"customers\",\"clients\"],[\"clients\",\"name\",\"title\"]]");
        JsonNode key = data.get("keys").get(data.get("keys").size() - 1);
        assertThat(key.get(2).asText()).isEqualTo("clients");
    }

    @Test
    void the_database_says_where_it_stands_and_what_is_pending() throws Exception {
        shop.alembic().upgrade("b1");
        JsonNode database = data(Report.of(shop.alembic())).get("database");
        assertThat(texts(database.get("current"))).containsExactly("b1");
        assertThat(texts(database.get("pending"))).containsExactly("b2", "c1", "d1");
        assertThat(database.get("plan").get(0).get("revision").asText()).isEqualTo("b2");
        assertThat(database.get("drift").get("unknown").asText()).isEqualTo("It is compared once nothing is pending.");
        assertThat(database.get("log")).hasSize(2);
        assertThat(database.get("log").get(0).get("action").asText()).isEqualTo("upgrade");
        assertThat(Files.exists(folder.resolve("report.html"))).isFalse();
    }

    @Test
    void drift_is_told() throws Exception {
        shop.alembic().upgrade("head");
        JsonNode data = data(Report.of(shop.alembic(MetaData.EMPTY)));
        assertThat(texts(data.get("database").get("drift").get("lines"))).contains("removed table 'clients'");
    }

    @Test
    void git_says_who_wrote_a_revision() throws Exception {
        git("init", "-q");
        git("add", "alembic/versions/a1.sql");
        git("-c", "user.name=Ann Ödegård", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "first");
        JsonNode data = data(Report.of(shop.alembic()).withoutDatabase());
        JsonNode first = revision(data, "a1");
        assertThat(first.get("author").asText()).isEqualTo("Ann Ödegård");
        assertThat(first.get("file").asText()).isEqualTo("alembic/versions/a1.sql");
        assertThat(first.get("date").asText()).startsWith("20");
        assertThat(data.toString()).doesNotContain("ann@example.org");
        assertThat(revision(data, "b1").get("author")).isNull();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void the_page_needs_nothing_else_and_no_text_ends_its_script() throws Exception {
        Path file = folder.resolve("out/report.html");
        int revisions =
                Report.of(shop.alembic()).title("Shop & <co>").withoutDatabase().write(file);
        String html = Files.readString(file);
        assertThat(revisions).isEqualTo(5);
        assertThat(html).contains("<title>Shop &amp; &lt;co&gt;</title>").doesNotContain("@script@", "@style@");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "@import");
        assertThat(html.split("</script>", -1)).hasSize(3);
        assertThat(html).doesNotContain(folder.toString());
    }

    @Test
    void five_hundred_revisions_are_less_than_a_megabyte() {
        String parent = "d1";
        for (int number = 0; number < 495; number++) {
            String id = "f%03d".formatted(number);
            String up = number % 5 == 0
                    ? "CREATE TABLE part%d (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id));"
                            .formatted(number)
                    : "ALTER TABLE part%d ADD COLUMN note%d VARCHAR(200);".formatted(number - number % 5, number);
            shop.revision(id, parent, "a change whose message has the usual length " + number, up, "SELECT 1;");
            parent = id;
        }
        String html = Report.of(shop.alembic())
                .dialects("postgresql", "mysql")
                .withoutDatabase()
                .html();
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    }

    @Test
    void a_file_that_cant_be_written_is_named() throws Exception {
        Files.createDirectories(folder.resolve("taken"));
        assertThatThrownBy(() -> Report.of(shop.alembic()).withoutDatabase().write(folder.resolve("taken")))
                .hasMessageStartingWith("The report can't be written to \"" + folder.resolve("taken") + "\":");
    }
}
